import CorosyncLint
import Testing

struct GlobPatternTests {
  @Test(arguments: [
    ("*.conf", "a.conf"), ("*.conf", "x/y/a.conf"), ("a?c", "abc"), ("a/*/c", "a/b/c"),
    ("a/**/c", "a/c"), ("a/**/c", "a/x/y/c"), ("**/c", "c"), ("/a/b", "a/b"), ("a/**", "a/b/c"),
    ("*a*b*", "xxaxxbxx"), ("é?", "éx"),
  ])
  func fits(pattern: String, path: String) { #expect(GlobPattern(pattern).matches(path)) }

  @Test(arguments: [
    ("*.conf", "a.cfg"), ("a/*/c", "a/b/d/c"), ("a/*/c", "x/a/b/c"), ("a?c", "ac"),
    ("a/**/c", "a/b"), ("/a", "b/a"), ("*a*b*", "xxbxxaxx"), ("", "a"),
  ])
  func doesNotFit(pattern: String, path: String) { #expect(!GlobPattern(pattern).matches(path)) }

  @Test func manyStarsStayQuick() {
    let pattern = GlobPattern(String(repeating: "*a", count: 200) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 4000)))
    let folders = GlobPattern(String(repeating: "**/a/", count: 200) + "b")
    #expect(!folders.matches(String(repeating: "a/", count: 4000)))
  }
}
