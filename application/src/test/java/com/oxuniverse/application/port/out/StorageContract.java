package com.oxuniverse.application.port.out;

import com.oxuniverse.application.Ports;
import org.junit.jupiter.api.BeforeEach;

/// What keeps the game's state, tested port by port: each test begins in an empty world.
public abstract class StorageContract {

  protected Ports.Storage storage;

  /// Something to act in.
  protected Scene scene;

  protected abstract Ports.Storage emptyStorage();

  @BeforeEach
  final void emptyTheWorld() {
    storage = emptyStorage();
    scene = new Scene(storage);
  }

  /// Runs work in a unit of work of its own.
  protected final void doing(Runnable work) {
    scene.doing(work);
  }
}
