package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.web.signin.SignInProvider;

/// An OpenID provider of our own, for trying the game out. There is none in the jar for production.
public interface DemoProvider extends AutoCloseable {

  SignInProvider start();

  @Override
  void close();
}
