package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.application.access.FirstAdmin;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.web.signin.SignInProvider;
import com.oxuniverse.web.signin.SignInSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// How users of the service sign in. Close it after the game.
///
/// @param demo the provider of our own, if it runs
public record SignIn(SignInSetup setup, Rules rules, Optional<DemoProvider> demo)
    implements AutoCloseable {

  /// What the use cases of signing in go by.
  public record Rules(Optional<FirstAdmin> firstAdmin) {}

  /// The configured providers; beside the embedded database, which is for trying the game out, also
  /// our own.
  public static SignIn open(Configuration configuration) {
    var settings = configuration.signIn();
    var providers = new ArrayList<SignInProvider>(settings.providers());
    var demo = configuration.database().isEmbedded() ? loaded() : Optional.<DemoProvider>empty();
    demo.ifPresent(it -> providers.add(it.start()));
    return new SignIn(new SignInSetup(providers), new Rules(settings.firstAdmin()), demo);
  }

  /// Nobody signs in.
  public static SignIn none() {
    return new SignIn(SignInSetup.none(), new Rules(Optional.empty()), Optional.empty());
  }

  private static Optional<DemoProvider> loaded() {
    return ServiceLoader.load(DemoProvider.class).findFirst();
  }

  /// Their names in our paths.
  public List<String> names() {
    return setup.providers().stream().map(SignInProvider::name).toList();
  }

  @Override
  public void close() {
    demo.ifPresent(DemoProvider::close);
  }
}
