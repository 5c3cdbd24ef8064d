package com.oxuniverse.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeSignInStates;
import com.oxuniverse.application.fakes.FakeWorld;
import com.oxuniverse.application.fakes.SettableClock;
import com.oxuniverse.application.port.in.BeginSignIn.Begun;
import com.oxuniverse.application.port.in.ResumeSignIn;
import com.oxuniverse.application.port.in.ResumeSignIn.OtherBrowser;
import com.oxuniverse.application.port.in.ResumeSignIn.OtherProvider;
import com.oxuniverse.application.port.in.ResumeSignIn.Resumed;
import com.oxuniverse.application.port.in.ResumeSignIn.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignInsUnderWayTest {

  private final Random chance = new Random(7);
  private final SettableClock wallClock = new SettableClock(Instant.parse("2025-06-07T08:09:10Z"));
  private final SignInsUnderWay signIns =
      new SignInsUnderWay(
          new FakeSignInStates(FakeWorld.create().store()), this::random, wallClock);

  private byte[] random(int count) {
    var bytes = new byte[count];
    chance.nextBytes(bytes);
    return bytes;
  }

  private ResumeSignIn.Result back(String provider, Begun begun) {
    return signIns.resume(provider, begun.state(), Optional.of(begun.browser()));
  }

  @Test
  void whoever_comes_back_goes_on_where_they_were_and_only_once() {
    var begun = signIns.begin("google", "/docs", false);

    assertThat(back("google", begun))
        .isEqualTo(new Resumed(begun.nonce(), begun.codeVerifier(), "/docs", Optional.empty()));
    assertThat(back("google", begun)).isEqualTo(new Unknown());
  }

  @Test
  void whoever_was_to_be_asked_anew_comes_back_with_when_that_began() {
    var begunAt = wallClock.instant();
    var begun = signIns.begin("google", "/docs", true);
    wallClock.advance(Duration.ofMinutes(3));

    assertThat(back("google", begun))
        .isEqualTo(new Resumed(begun.nonce(), begun.codeVerifier(), "/docs", Optional.of(begunAt)));
  }

  @Test
  void a_state_that_was_made_up_is_unknown() {
    var begun = signIns.begin("google", "/docs", false);

    assertThat(signIns.resume("google", new Secret("made up"), Optional.of(begun.browser())))
        .isEqualTo(new Unknown());
    assertThat(back("google", begun)).isInstanceOf(Resumed.class);
  }

  @Test
  void another_browser_cannot_take_it_up_and_then_nobody_can() {
    var victims = signIns.begin("google", "/docs", false);
    var attackers = signIns.begin("google", "/docs", false);

    assertThat(signIns.resume("google", victims.state(), Optional.of(attackers.browser())))
        .isEqualTo(new OtherBrowser());
    assertThat(back("google", victims)).isEqualTo(new Unknown());
    assertThat(signIns.resume("google", attackers.state(), Optional.empty()))
        .isEqualTo(new OtherBrowser());
  }

  @Test
  void another_provider_cannot_answer() {
    var begun = signIns.begin("google", "/docs", false);

    assertThat(back("kakao", begun)).isEqualTo(new OtherProvider("/docs"));
    assertThat(back("google", begun)).isEqualTo(new Unknown());
  }

  @Test
  void a_user_may_take_ten_minutes_and_no_longer() {
    var quick = signIns.begin("google", "/docs", false);
    var slow = signIns.begin("google", "/docs", false);

    wallClock.advance(SignInsUnderWay.PATIENCE.minusMillis(1));
    assertThat(back("google", quick)).isInstanceOf(Resumed.class);
    wallClock.advance(SignInsUnderWay.PATIENCE);
    assertThat(back("google", slow)).isEqualTo(new Unknown());
  }

  @Test
  void no_secret_serves_twice_and_none_gets_into_a_log() {
    var begun = signIns.begin("google", "/docs", false);
    var secrets =
        Stream.of(begun.state().text(), begun.nonce(), begun.codeVerifier(), begun.browser().text())
            .toList();

    assertThat(secrets)
        .doesNotHaveDuplicates()
        .allSatisfy(it -> assertThat(it).matches("[A-Za-z0-9_-]{43}"));
    assertThat(begun.toString() + back("google", begun)).doesNotContain(secrets);
  }
}
