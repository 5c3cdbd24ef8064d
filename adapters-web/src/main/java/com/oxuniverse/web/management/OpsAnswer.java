package com.oxuniverse.web.management;

/// What a machine is told.
record OpsAnswer(int status, String mediaType, String body) {

  static final OpsAnswer NOT_FOUND = plain(404, "There is no such thing here.");
  static final OpsAnswer METHOD_NOT_ALLOWED = plain(405, "GET or HEAD.");
  static final OpsAnswer FAILED = plain(500, "Something went wrong; the log knows.");

  private static OpsAnswer plain(int status, String text) {
    return new OpsAnswer(status, "text/plain; charset=utf-8", text + "\n");
  }
}
