import CorosyncDiagnostics

extension DaemonMessage {
  /// Messages of the reader, `coroparse.c` parse_section.
  static let reading = [
    DaemonMessage(
      "Can't read file *",
      "corosync cannot open its configuration file, so it does not start, or the reload is refused",
      "look at the reason at the end: the file is missing or not readable; on Proxmox VE the copy in "
        + "/etc/corosync comes from /etc/pve/corosync.conf"),
    DaemonMessage(
      "Line too long",
      "corosync reads 510 bytes of a line; a longer one, also a comment, refuses the whole file",
      "shorten the line; where it is short, it contains a NUL byte", "line-too-long"),
    DaemonMessage(
      "Missing section name before opening bracket",
      "there is nothing before a \"{\", also where it only is in a value or behind one",
      "write the section's name before it, or take the brace out of the value",
      "section-name-missing"),
    DaemonMessage(
      "Extra characters after opening bracket",
      "\"{\" opens a section wherever it stands in a line, and must be the last byte of the line",
      "break the line behind the brace; a value or a comment behind a key cannot hold one",
      "text-after-opening-brace"),
    DaemonMessage(
      "Start of section makes total cmap path too long",
      "the names of nested sections come to more than 254 bytes",
      "look for a missing \"}\" above: sections then pile up", "section-path-too-long"),
    DaemonMessage(
      "Key name can't be empty", "a line starts with \":\"",
      "write the key before it, or remove it",
      "key-name-missing"),
    DaemonMessage(
      "New key makes total cmap path too long",
      "the names of the key and the sections around it come to more than 254 bytes",
      "shorten the key's name; most likely a text was taken for a key", "key-path-too-long"),
    DaemonMessage(
      "Extra characters before or after closing bracket",
      "\"}\" must stand alone on its line", "put it on a line of its own",
      "text-around-closing-brace"),
    DaemonMessage(
      "Unexpected closing brace",
      "a \"}\" closes nothing: more sections are closed than opened",
      "remove it, or open its section above; the line that is told is the first superfluous one",
      "unexpected-closing-brace"),
    DaemonMessage(
      "Line is not opening or closing section or key value",
      "the line has neither \":\" nor a brace",
      "complete it to \"key: value\", or make it a comment with \"#\" as its first character",
      "not-a-statement"),
    DaemonMessage(
      "Missing closing brace",
      "the file ends within a section; the line that is told is the last one, not that of the fault",
      "find the section that is not closed", "section-not-closed"),
    DaemonMessage(
      "Can't format parser error message",
      "the true message is too long to be printed, so file and line are lost",
      "run \"corosync-edit lint\" on the file; it has no such limit"),
    DaemonMessage(
      "Unable to reload config file: *",
      "the reload was refused while the file was read; the daemon runs on with its old configuration, "
        + "but the file in place would stop it from starting, and the flag "
        + "config.totemconfig_reload_in_progress stays set until the next good reload",
      "repair the file and reload again; the reason stands behind the colon"),
  ]

  /// Messages about values and special sections, `coroparse.c` main_config_parser_cb.
  static let values = [
    DaemonMessage(
      "Value of key \"*\" is expected to be integer in range (*..*), but \"*\" was given",
      "the value is no decimal number of that range; the whole file is refused",
      "write a plain number: no unit, no text behind it (a \"#\" there is part of the value)",
      "value-out-of-range"),
    DaemonMessage(
      "Value of key \"*\" is expected to be unsigned integer, but \"*\" was given",
      "the value is no number; releases up to 3.1.9 abort at this, running ones too when they reload",
      "write a number without a sign", "value-out-of-range", "value-aborts-daemon"),
    DaemonMessage(
      "Assertion `safe_atoq_range*' failed",
      "config_version (or poll_period in section resources) is no number; releases up to 3.1.9 abort "
        + "at this, running ones too when they reload, on every node that has the file",
      "write a plain number, without text or a comment behind it, before the next reload",
      "value-aborts-daemon"),
    DaemonMessage(
      "Value of key \"totem.ip_dscp\" is expected to be number (0..63)*",
      "the value is neither such a number nor one of the known names",
      "write a number from 0 to 63 or a name such as \"ef\"", "value-out-of-range"),
    DaemonMessage(
      "Can't store key \"*\" into icmap, returned error is CS_ERR_NAME_TOO_LONG",
      "the name is not too long: it is shorter than 3 bytes or holds a character that names of the "
        + "map cannot have",
      "use letters, digits and . _ - / : only", "unstorable-name"),
    DaemonMessage(
      "Invalid ip_version type", "totem.ip_version is an unknown word",
      "write ipv4, ipv6, ipv4-6 or ipv6-4", "unknown-word"),
    DaemonMessage(
      "Invalid crypto model. Should be *",
      "libknet of this host does not offer the model; another host may",
      "use one of the list, on all nodes, or install libknet's plugin package", "unknown-word"),
    DaemonMessage(
      "Invalid cipher type. Should be *", "totem.crypto_cipher is an unknown word",
      "use one of the list, the same on all nodes", "unknown-word"),
    DaemonMessage(
      "Invalid hash type. Should be *", "totem.crypto_hash is an unknown word",
      "use one of the list, the same on all nodes", "unknown-word"),
    DaemonMessage(
      "Invalid compression model. Should be *",
      "libknet of this host does not offer the model; \"none\", though documented, is refused too",
      "remove the key for no compression", "unknown-word"),
    DaemonMessage(
      "Invalid system.*", "the value of the key is an unknown word",
      "\"corosync-edit explain\" with the key tells the words", "unknown-word"),
    DaemonMessage(
      "The '*' user is not found in /etc/passwd*",
      "a name in a section uidgid is unknown on this host; other hosts may know it",
      "create the user before the reload, or write a number, which need not exist", "unknown-user"),
    DaemonMessage(
      "The '*' group is not found in /etc/group*",
      "a name in a section uidgid is unknown on this host; other hosts may know it",
      "create the group before the reload, or write a number, which need not exist",
      "unknown-group"),
    DaemonMessage(
      "uidgid: Only uid and gid are allowed items",
      "a section uidgid, in the file or in uidgid.d, has another key",
      "remove it; editors' backup files in uidgid.d are read too", "key-not-allowed"),
    DaemonMessage(
      "uidgid: Can't add subsection different than uidgid",
      "a file in the folder uidgid.d has another section; every file there is read, whatever its name",
      "remove the section, or the file where an editor left it behind"),
    DaemonMessage(
      "Only memberaddr is allowed in member section",
      "a section totem.interface.member has another key",
      "remove it; better replace the members by a node list", "key-not-allowed"),
    DaemonMessage(
      "Subsections are not allowed within * section", "a section stands where none may be",
      "look for a missing \"}\" above it", "section-not-allowed"),
    DaemonMessage(
      "No subsys key in logger_subsys directive",
      "a section logger_subsys does not say which subsystem it is for",
      "add \"subsys\", such as \"subsys: QUORUM\"", "identifying-key-missing"),
    DaemonMessage(
      "No name key in logging_daemon directive",
      "a section logging_daemon does not say which program it is for",
      "add \"name\", such as \"name: corosync\"", "identifying-key-missing"),
  ]
}
