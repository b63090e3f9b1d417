# make build   the program and its libraries, debug
# make test    all tests; installs what is missing
# make demo    a safe edit of a real three-node cluster on this machine; installs what is missing

SWIFT ?= swift

.PHONY: build test demo install

build:
	$(SWIFT) build

test: install
	$(SWIFT) test $(SWIFT_TEST_FLAGS)

demo: install
	$(SWIFT) build --product corosync-edit
	Tests/Lab/demo "$$($(SWIFT) build --show-bin-path)/corosync-edit"

install:
	@Tests/Lab/install
