package com.oxuniverse.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.in.ResealEmails;
import org.junit.jupiter.api.Test;

class ResealEmailsTest {

  private final AccountWorld world = AccountWorld.create();

  @Test
  void addresses_of_older_keys_are_sealed_by_the_one_in_use() {
    var ann = world.player("ann");
    var bob = world.player("bob");
    world.player("without");
    world.seal(ann, "ann@example.com");
    world.vault().use("key-2");
    world.seal(bob, "bob@example.com");

    assertThat(world.play().resealEmails().reseal()).isEqualTo(new ResealEmails.Result(1, 0));

    world.vault().throwAway("key-1");
    assertThat(world.play().viewAccount().of(ann).orElseThrow().email())
        .contains("ann@example.com");
    assertThat(world.play().viewAccount().of(bob).orElseThrow().email())
        .contains("bob@example.com");
    assertThat(world.play().resealEmails().reseal()).isEqualTo(new ResealEmails.Result(0, 0));
  }

  @Test
  void an_address_that_was_moved_to_another_user_is_never_sealed_as_theirs() {
    var ann = world.player("ann");
    var bob = world.player("bob");
    world.seal(ann, "ann@example.com");
    world.update(world.account(bob).sealedAs(world.account(ann).email()));
    world.vault().use("key-2");

    assertThat(world.play().resealEmails().reseal()).isEqualTo(new ResealEmails.Result(1, 1));
    assertThat(world.play().viewAccount().of(bob).orElseThrow().email()).isEmpty();
  }

  @Test
  void an_address_whose_key_is_gone_is_left_and_told_and_holds_up_no_other() {
    var ann = world.player("ann");
    world.seal(ann, "ann@example.com");
    world.vault().use("key-2");
    var bob = world.player("bob");
    world.seal(bob, "bob@example.com");
    world.vault().use("key-3");
    world.vault().throwAway("key-1");

    assertThat(world.play().resealEmails().reseal()).isEqualTo(new ResealEmails.Result(1, 1));
    assertThat(world.account(ann).email().orElseThrow().keyName()).isEqualTo("key-1");
    assertThat(world.account(bob).email().orElseThrow().keyName()).isEqualTo("key-3");
    assertThat(world.play().viewAccount().of(ann).orElseThrow().email())
        .as("the rest of the account can be seen all the same")
        .isEmpty();
  }
}
