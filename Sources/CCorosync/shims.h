#ifndef CCOROSYNC_SHIMS_H
#define CCOROSYNC_SHIMS_H

#include <corosync/cfg.h>
#include <corosync/cmap.h>
#include <corosync/corotypes.h>
#include <corosync/votequorum.h>
#include <sys/eventfd.h>

#endif
