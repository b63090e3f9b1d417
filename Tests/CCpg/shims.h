#ifndef CCPG_SHIMS_H
#define CCPG_SHIMS_H

#include <corosync/corotypes.h>
#include <corosync/cpg.h>

#endif
