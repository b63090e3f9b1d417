#if Runtime
import CCorosync
import Synchronization
import Testing

@testable import CorosyncRuntime

@Suite("Calls on a thread of their own")
struct CallThreadTests {
  private let reload = CallSite(.cfgReload)
  private let long = Duration.seconds(60)

  @Test("a caller whose deadline passes goes on, and so does the next operation")
  func abandoned() throws {
    let thread = CallThread()
    let release = try Signal()
    #expect(throws: RuntimeError.deadlinePassed(site: reload, wasSent: true)) {
      try thread.perform(within: .milliseconds(50)) { [reload] (_, policy) throws(RuntimeError) in
        try policy.run(reload) {
          release.wait()
          return CS_OK
        }
      }
    }
    let answer = try thread.perform(within: long) { (_, _) throws(RuntimeError) in 42 }
    #expect(answer == 42)
    release.raise()
  }

  @Test("nothing is begun for a caller who has given up")
  func notBegun() throws {
    let thread = CallThread()
    let release = try Signal()
    let isOver = try Signal()
    let wasCalled = Mutex(false)
    #expect(throws: RuntimeError.self) {
      try thread.perform(within: .milliseconds(50)) { [reload] (_, policy) throws(RuntimeError) in
        defer { isOver.raise() }
        try policy.run(CallSite(.cfgInitialize)) {
          release.wait()
          return CS_OK
        }
        try policy.run(reload) {
          wasCalled.withLock { $0 = true }
          return CS_OK
        }
      }
    }
    release.raise()
    isOver.wait()
    #expect(wasCalled.withLock { $0 } == false)
  }

  @Test("an operation waits behind a connection that is being opened, and is then carried out")
  func behindConnection() throws {
    let thread = CallThread()
    let release = try Signal()
    let site = CallSite(.cmapInitialize)
    #expect(throws: RuntimeError.deadlinePassed(site: site, wasSent: true)) {
      try thread.perform(within: .milliseconds(50)) { (_, policy) throws(RuntimeError) in
        try policy.run(site) {
          release.wait()
          return CS_OK
        }
      }
    }
    #expect(throws: RuntimeError.deadlinePassed(site: nil, wasSent: false)) {
      try thread.perform(within: .milliseconds(50)) { (_, _) throws(RuntimeError) in }
    }
    release.raise()
    let answer = try thread.perform(within: long) { (_, _) throws(RuntimeError) in 42 }
    #expect(answer == 42)
  }

  @Test("a daemon that is busy is asked again until it answers")
  func tryAgain() throws {
    let count = Mutex(0)
    try CallThread().perform(within: long) { [reload] (_, policy) throws(RuntimeError) in
      try policy.run(reload) {
        count.withLock {
          $0 += 1
          return [CS_ERR_TRY_AGAIN, CS_ERR_INTERRUPT, CS_OK][min($0, 3) - 1]
        }
      }
    }
    #expect(count.withLock { $0 } == 3)
  }

  @Test("a daemon that stays busy has not taken the request")
  func staysBusy() throws {
    #expect(throws: RuntimeError.deadlinePassed(site: reload, wasSent: false)) {
      try CallThread().perform(within: .milliseconds(60)) {
        [reload] (_, policy) throws(RuntimeError) in
        try policy.run(reload) { CS_ERR_TRY_AGAIN }
      }
    }
  }

  @Test("the longest limit of all is no overflow")
  func longest() throws {
    let limit = Duration.seconds(Int64.max)
    let answer = try CallThread().perform(within: limit) { (_, _) throws(RuntimeError) in 42 }
    #expect(answer == 42)
  }
}
#endif
