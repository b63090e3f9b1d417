" Vim syntax file
" Language: corosync.conf(5)
" Keys, sections and words are those of catalogue.json.

if exists("b:current_syntax")
  finish
endif

syn case match
syn iskeyword @,48-57,_,-

" A comment is a whole line: there are none behind a value.
syn match corosyncComment "^[ \t]*#.*$" contains=@Spell

" A line with a brace opens a section, even with a colon in it.
syn match corosyncOpen "^[ \t]*[^#{ \t][^{]*{[ \t]*\r\=$" contains=corosyncSection,corosyncOldSection,corosyncBrace
syn match corosyncBrace "[{}]" contained
syn match corosyncClose "^[ \t]*}[ \t]*\r\=$" contains=corosyncBrace

" Other lines with a colon hold a key and its value.
syn match corosyncPair "^[ \t]*[^#{: \t][^{:]*:[^{]*$" contains=corosyncName,corosyncValue
syn match corosyncName "^[ \t]*[^:]*:"me=e-1 contained contains=corosyncKey,corosyncOldKey
syn match corosyncValue ":.*$"ms=s+1 contained contains=corosyncNumber,corosyncWord
syn match corosyncNumber "\(:[ \t]*\)\@<=[-+]\=\d\+\([ \t\r]*$\)\@=" contained

syn match corosyncKey "\<ring\d\+_addr\>" contained
syn match corosyncKey "\<exec_[^ \t:]\+" contained
syn keyword corosyncKey contained algorithm allow_downscale allow_knet_handle_fallback auto_tie_breaker
syn keyword corosyncKey contained auto_tie_breaker_node bindnetaddr blackbox block_unlisted_ips broadcast
syn keyword corosyncKey contained cancel_token_hold_on_retransmit clear_node_high_bit cluster_name config_version
syn keyword corosyncKey contained connect_timeout consensus count crypto_cipher crypto_hash crypto_model
syn keyword corosyncKey contained datacenterid debug downcheck expected_votes expected_votes_tracking
syn keyword corosyncKey contained fail_recv_const fileline force_ip_version function_name gid
syn keyword corosyncKey contained heartbeat_failures_allowed hold host interval ip_dscp ip_version ipaddr ipprefix
syn keyword corosyncKey contained join keep_active_partition_tie_breaker key keyfile knet_compression_level
syn keyword corosyncKey contained knet_compression_model knet_compression_threshold knet_link_priority knet_mtu
syn keyword corosyncKey contained knet_ping_interval knet_ping_precision knet_ping_timeout knet_pmtud_interval
syn keyword corosyncKey contained knet_pong_count knet_transport last_man_standing last_man_standing_window
syn keyword corosyncKey contained link_mode linknumber logfile logfile_priority macaddr master_wins max
syn keyword corosyncKey contained max_messages max_network_delay mcastaddr mcastport memberaddr merge
syn keyword corosyncKey contained miss_count_const mode model move_to_root_cgroup name netmtu nodeid poll_period
syn keyword corosyncKey contained port priority provider qb_ipc_type quorum_votes recovery sched_rr secauth
syn keyword corosyncKey contained send_join seqno_unchanged_const size start state_dir subsys sync_timeout
syn keyword corosyncKey contained syslog_facility syslog_level syslog_priority tie_breaker timeout timestamp tls
syn keyword corosyncKey contained to_file to_logfile to_stderr to_syslog token token_coefficient token_retransmit
syn keyword corosyncKey contained token_retransmits_before_loss_const token_warning transport ttl two_node uid
syn keyword corosyncKey contained version votes wait_for_all watchdog_device watchdog_timeout window_size
syn keyword corosyncOldKey contained clustername compatibility crypto_accept crypto_compat crypto_type
syn keyword corosyncOldKey contained defaultservices delivery_queue_resume delivery_queue_size disallowed dynamic
syn keyword corosyncOldKey contained fail_to_recv_const group ident ipc_type leave_remove leaving_timeout
syn keyword corosyncOldKey contained quorumdev_poll retransmits_before_loss ringnumber rrp_autorecovery_check_timeout
syn keyword corosyncOldKey contained rrp_mode rrp_problem_count_mcast_threshold rrp_problem_count_threshold
syn keyword corosyncOldKey contained rrp_problem_count_timeout rrp_token_expired_timeout run_dir tags threads
syn keyword corosyncOldKey contained use_logd use_mgmtd user ver vsftype
syn keyword corosyncSection contained device disk heuristics interface load_15min logger_subsys logging logging_daemon
syn keyword corosyncSection contained member memory_used net node nodelist nozzle pload process quorum resources
syn keyword corosyncSection contained system totem uidgid
syn keyword corosyncOldSection contained aisexec amf event logger qb service
syn keyword corosyncWord contained 2nodelms 3des active aes128 aes192 aes256 af11 af12 af13 af21 af22 af23 af31
syn keyword corosyncWord contained af32 af33 af41 af42 af43 alert auth authpriv auto bzip2 corosync_votequorum
syn keyword corosyncWord contained corosync_ykd crit cron cs0 cs1 cs2 cs3 cs4 cs5 cs6 cs7 daemon debug disabled ef
syn keyword corosyncWord contained emerg enabled err error ffsplit ftp gcrypt highest hires info ipv4 ipv4-6 ipv6
syn keyword corosyncWord contained ipv6-4 kern knet lms local0 local1 local2 local3 local4 local5 local6 local7
syn keyword corosyncWord contained lowest lpr lz4 lz4hc lzma lzo2 mail max md5 min native net new news no none
syn keyword corosyncWord contained notice nss off old on openssl passive quit reboot required rr sctp sha1 sha256
syn keyword corosyncWord contained sha384 sha512 shm shutdown socket sync syslog test trace udp udpu user uucp
syn keyword corosyncWord contained warning watchdog whitetank yes ykd zlib zstd

hi def link corosyncComment Comment
hi def link corosyncBrace Delimiter
hi def link corosyncSection Structure
hi def link corosyncOldSection WarningMsg
hi def link corosyncKey Identifier
hi def link corosyncOldKey WarningMsg
hi def link corosyncNumber Number
hi def link corosyncWord Constant
hi def link corosyncValue String

let b:current_syntax = "corosync"
