package com.oxuniverse.domain.session;

/// Whether a session lets a player act at a moment; the reasons in the order they are checked.
public enum Admission {
  SESSION_CLOSED,
  OUTSIDE_WINDOW,
  ADMITTED
}
