import TestSupport
import Testing

/// A disk that is full and one that is read-only, without any tracing.
@Suite(.enabled(if: Availability.canMount, "\(Availability.needsMounts)"))
struct RealFaultTests {
  @Test(arguments: ["etc", "state"]) func aReadOnlyFileSystem(folder: String) throws {
    try EditBench.onFile { bench in
      // The second change of a state directory, so that it is there.
      let change = try TokenChange(bench, number: 0)
      let state = try bench.run(["set", "totem.token", "8001", "--yes"], state: change.state)
      try #require(state.status == 0, "\(state)")
      let old = bench.content
      let place = folder == "etc" ? bench.folder["etc"] : change.state
      let script = """
        mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"
        """
      let result = try CommandProcess.run(
        ["unshare", "--mount", "sh", "-c", script, place] + change.command)
      #expect(result.status == 2, "\(result)")
      #expect(result.errors.contains("cannot open \"\(place)/"), "\(result)")
      #expect(result.errors.contains("read-only file system (EROFS)"), "\(result)")
      #expect(bench.content == old)
      try expectNextChange(bench, change)
    }
  }

  @Test(arguments: ["etc", "state"]) func aFullDisk(folder: String) throws {
    try EditBench.onFile { bench in
      let change = try TokenChange(bench, number: 0)
      let place = folder == "etc" ? bench.folder["etc"] : change.state
      // The tmpfs hides the folder, so its content is taken in and out.
      let script = """
        folder=$0
        mkdir -p -m 700 "$folder" && cp -a "$folder" "$folder.copy" || exit 70
        mount -t tmpfs -o size=64k,mode=700 none "$folder" || exit 70
        cp -a "$folder.copy/." "$folder" || exit 70
        mkdir -p "$folder/entries" && : >"$folder/lock"
        head -c 1000000 /dev/zero >"$folder/fill" 2>/dev/null
        "$@"
        status=$?
        rm "$folder/fill"
        cp -a "$folder/." "$folder.copy" && umount "$folder" || exit 70
        rm -rf "$folder" && mv "$folder.copy" "$folder"
        exit $status
        """
      let result = try CommandProcess.run(
        ["unshare", "--mount", "sh", "-c", script, place] + change.command)
      #expect(result.status == 2, "\(result)")
      #expect(result.errors.contains("cannot write \"\(place)/"), "\(result)")
      #expect(result.errors.contains("no space left on device (ENOSPC)"), "\(result)")
      #expect(bench.content == change.old)
      #expect(bench.temporaries == [])
      try expectNextChange(bench, change)
    }
  }

  private func expectNextChange(_ bench: EditBench, _ change: TokenChange) throws {
    let expected = try TokenChange.content(bench.content, token: change.token)
    let next = try bench.run(
      ["set", "totem.token", "\(change.token)", "--yes"], state: change.state)
    #expect(next.status == 0, "\(next)")
    #expect(bench.content == expected)
    try Aftermath(change: change, place: "a disk without room or rights").checkNothingIsLeft()
  }
}
