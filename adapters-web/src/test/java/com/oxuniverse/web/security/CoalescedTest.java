package com.oxuniverse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.web.problem.Rejected;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoalescedTest {

  /// What was handed over to be done later.
  private final Queue<Runnable> later = new ArrayDeque<>();

  private final List<Set<Integer>> questions = new ArrayList<>();
  private Runnable meanwhile = () -> {};
  private final Coalesced<Integer, String> coalesced = new Coalesced<>(this::answer, later::add);

  /// Knows even numbers.
  private Map<Integer, String> answer(Set<Integer> numbers) {
    questions.add(numbers);
    meanwhile.run();
    return numbers.stream()
        .filter(number -> number % 2 == 0)
        .collect(Collectors.toMap(number -> number, number -> "even " + number));
  }

  private void doNext() {
    later.remove().run();
  }

  @Test
  void who_waits_at_the_same_time_is_asked_about_at_once() {
    var known = coalesced.ask(2);
    var unknown = coalesced.ask(3);
    var again = coalesced.ask(2);

    doNext();

    assertThat(questions).containsExactly(Set.of(2, 3));
    assertThat(known).isCompletedWithValue(Optional.of("even 2"));
    assertThat(again).isCompletedWithValue(Optional.of("even 2"));
    assertThat(unknown).isCompletedWithValue(Optional.empty());
    assertThat(later).isEmpty();
  }

  @Test
  void who_comes_while_a_question_is_under_way_gets_an_answer_to_a_later_one() {
    var first = coalesced.ask(2);
    var during = new ArrayList<CompletableFuture<Optional<String>>>();
    meanwhile = () -> during.add(coalesced.ask(2));

    doNext();

    assertThat(first).isCompleted();
    assertThat(during.getFirst()).isNotCompleted();
    meanwhile = () -> {};
    doNext();
    assertThat(during.getFirst()).isCompleted();
    assertThat(questions).containsExactly(Set.of(2), Set.of(2));
  }

  @Test
  void the_next_question_is_on_its_way_before_the_answers_to_the_last_are_given() {
    var ready = new ArrayList<Integer>();
    var answered = coalesced.ask(2).thenAccept(_ -> ready.add(later.size()));
    meanwhile = () -> assertThat(coalesced.ask(4)).isNotCompleted();

    doNext();

    assertThat(answered).isCompleted();

    assertThat(ready).containsExactly(1);
  }

  @Test
  void a_failure_is_told_to_those_who_waited_and_to_nobody_after() {
    var failing = coalesced.ask(2);
    meanwhile =
        () -> {
          throw new IllegalStateException("away");
        };
    doNext();
    assertThat(failing).isCompletedExceptionally();

    meanwhile = () -> {};
    var next = coalesced.ask(2);
    doNext();

    assertThat(next).isCompletedWithValue(Optional.of("even 2"));
  }

  @Test
  void a_flood_is_asked_about_by_the_thousand_in_the_order_in_which_it_came() {
    var all = IntStream.range(0, 2_500).mapToObj(coalesced::ask).toList();

    doNext();

    assertThat(all.subList(0, 1_000)).allMatch(CompletableFuture::isDone);
    assertThat(all.subList(1_000, 2_500)).noneMatch(CompletableFuture::isDone);
    doNext();
    doNext();
    assertThat(all).allMatch(CompletableFuture::isDone);
    assertThat(questions).hasSize(3);
    assertThat(later).isEmpty();
  }

  @Test
  void more_than_can_be_answered_in_time_are_sent_away_at_once() {
    var all = IntStream.range(0, 10_001).mapToObj(coalesced::ask).toList();

    assertThat(all.getLast()).isCompletedExceptionally();
    assertThat(all.getLast().exceptionNow()).isInstanceOf(Rejected.class);
    assertThat(all.getFirst()).isNotCompleted();
    assertThat(coalesced.ask(0)).as("is waited for anyway").isNotCompleted();
  }

  @Test
  void nobody_waits_for_what_is_never_asked() {
    var closed =
        new Coalesced<Integer, String>(
            this::answer,
            _ -> {
              throw new RejectedExecutionException("closed");
            });

    assertThat(closed.ask(2)).isCompletedExceptionally();
    assertThat(closed.ask(2)).isCompletedExceptionally();
  }

  @Test
  void every_one_of_many_threads_gets_its_own_answer() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var busy = new Coalesced<>(CoalescedTest::named, threads);
      var answers =
          IntStream.range(0, 5_000)
              .parallel()
              .mapToObj(number -> number + " is " + busy.ask(number).join().orElseThrow())
              .toList();

      assertThat(answers)
          .isEqualTo(IntStream.range(0, 5_000).mapToObj(it -> it + " is " + it).toList());
    }
  }

  private static Map<Integer, String> named(Set<Integer> numbers) {
    return numbers.stream().collect(Collectors.toMap(number -> number, String::valueOf));
  }
}
