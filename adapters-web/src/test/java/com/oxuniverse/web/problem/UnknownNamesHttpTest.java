package com.oxuniverse.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.in.ChangeStanding;
import com.oxuniverse.application.port.in.OperateQueues;
import com.oxuniverse.application.port.in.RetryJob;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.Reply;
import com.oxuniverse.web.game.StubbedAccounts;
import com.oxuniverse.web.game.StubbedGame;
import com.oxuniverse.web.game.StubbedOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// "Nothing is known at this address" sends an admin looking for a mistake in the path.
@MicronautTest
class UnknownNamesHttpTest {

  private final Api api;
  private final StubbedGame game;
  private final StubbedOperations.Answers operations;
  private final StubbedAccounts.Answers accounts;

  UnknownNamesHttpTest(
      Api api,
      StubbedGame game,
      StubbedOperations.Answers operations,
      StubbedAccounts.Answers accounts) {
    this.api = api;
    this.game = game;
    this.operations = operations;
    this.accounts = accounts;
  }

  @BeforeEach
  void reset() {
    game.reset();
    operations.reset();
    accounts.reset();
  }

  @Test
  void a_run_a_queue_and_a_user_that_do_not_exist_are_said_not_to() {
    operations.retried = RetryJob.NoSuchRun::new;
    operations.redriven = OperateQueues.NoSuchQueue::new;
    operations.purged = OperateQueues.NoSuchQueue::new;
    accounts.standing = ChangeStanding.NoSuchUser::new;

    assertDetail(asked("POST", "batch/jobs/99999/retry", ""), "There is no such run.");
    assertDetail(
        asked("POST", "batch/queues/ox/redrive", "{\"atMost\": 1, \"reason\": \"x\"}"),
        "There is no queue ox.");
    assertDetail(
        asked("DELETE", "batch/queues/ox/messages?confirm=ox&reason=x", ""),
        "There is no queue ox.");
    assertDetail(
        asked("POST", "admin/users/99/role", "{\"role\": \"USER\", \"reason\": \"x\"}"),
        "There is no such user.");
  }

  private Reply asked(String method, String path, String body) {
    return api.asAdmin(method, "/api/v1/" + path, body);
  }

  private static void assertDetail(Reply reply, String detail) {
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.code()).isEqualTo("NOT_FOUND");
    assertThat(reply.json().get("detail").getStringValue()).isEqualTo(detail);
  }
}
