/// A configuration without any finding.
public let goodFile = """
  totem {
    version: 2
    config_version: 1
    cluster_name: example
    transport: knet
    crypto_cipher: aes256
    crypto_hash: sha256
  }
  nodelist {
    node {
      name: uno
      nodeid: 1
      ring0_addr: 10.0.0.1
    }
    node {
      name: dos
      nodeid: 2
      ring0_addr: 10.0.0.2
    }
    node {
      name: tres
      nodeid: 3
      ring0_addr: 10.0.0.3
    }
  }
  quorum {
    provider: corosync_votequorum
  }

  """
