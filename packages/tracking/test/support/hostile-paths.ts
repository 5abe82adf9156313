/** Artifact paths that were attacks on other servers: each must be refused wherever a path is taken. */
export const HOSTILE_PATHS: readonly string[] = [
  // climbing (CVE-2023-2356)
  "../../etc/passwd",
  "a/../../b",
  "..",
  ".",
  "a/./b",
  "a//b",
  "a/",
  // climbing once it is decoded, once or twice (CVE-2023-6831, CVE-2024-1560)
  "%2e%2e/%2e%2e/etc/passwd",
  "%252e%252e%252fetc",
  "a%2f..%2f..%2fb",
  "..%5c..%5cb",
  "%25252e%25252e%25252f",
  // absolute, with drives, with other separators (CVE-2023-2780)
  "/etc/passwd",
  "//host/share",
  "\\..\\..\\b",
  "C:\\windows",
  "C:/windows",
  "c:",
  "\\\\host\\share",
  // schemes and parts of addresses (CVE-2023-1177, CVE-2024-1593)
  "file:///etc/passwd",
  "FILE:/etc/passwd",
  "http://evil.example/x",
  "a#/../../b",
  "a?path=../../b",
  // control characters
  "a\0b",
  "a%00b",
  "a\r\nSet-Cookie: x",
  "a\u007f",
];
