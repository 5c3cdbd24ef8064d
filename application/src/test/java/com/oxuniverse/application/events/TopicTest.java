package com.oxuniverse.application.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.batch.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {

  @ParameterizedTest
  @EnumSource(Topic.class)
  void a_topic_is_known_by_its_name(Topic topic) {
    assertThat(topic.text()).matches("[a-z]+-[a-z]+");
    assertThat(Topic.named(topic.text())).contains(topic);
  }

  @Test
  void no_other_name_is_a_topic() {
    assertThat(Topic.named("PREDICTION_SUBMITTED")).isEmpty();
    assertThat(Topic.named("")).isEmpty();
  }

  @Test
  void closes_and_settlements_wait_in_queues_of_their_own() {
    assertThat(Topic.wanting(Job.EOD_COLLECT)).isEqualTo(Topic.CLOSES_WANTED);
    assertThat(Topic.wanting(Job.SETTLEMENT_RUN)).isEqualTo(Topic.SETTLEMENT_WANTED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Job.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"EOD_COLLECT", "SETTLEMENT_RUN"})
  void all_other_jobs_wait_in_one(Job job) {
    assertThat(Topic.wanting(job)).isEqualTo(Topic.JOB_WANTED);
  }
}
