// The calls for extended attributes: part of the C library, but not of Swift's Glibc module.
#include <sys/types.h>
#include <sys/xattr.h>
