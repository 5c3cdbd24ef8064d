package com.oxuniverse.application.port.out;

/// Bytes that nobody can guess.
public interface SecretSource {

  byte[] bytes(int count);
}
