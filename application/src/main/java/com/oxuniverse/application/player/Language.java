package com.oxuniverse.application.player;

/// What a user wants to be spoken to in.
public enum Language {
  KO,
  EN
}
