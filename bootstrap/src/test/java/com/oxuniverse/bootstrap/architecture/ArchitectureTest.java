package com.oxuniverse.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What the Maven modules cannot see: they keep the arrows between modules, this keeps the rest.
@AnalyzeClasses(packages = "com.oxuniverse", importOptions = ArchitectureTest.MainCode.class)
class ArchitectureTest {

  private static final String DOMAIN = "com.oxuniverse.domain..";
  private static final String APPLICATION = "com.oxuniverse.application..";
  private static final String BOOTSTRAP = "com.oxuniverse.bootstrap..";
  private static final List<String> ADAPTERS =
      List.of(
          "com.oxuniverse.web..",
          "com.oxuniverse.persistence..",
          "com.oxuniverse.marketdata..",
          "com.oxuniverse.queue..");

  @ArchTest
  static final ArchRule the_domain_knows_only_the_jdk_and_itself =
      classes()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", DOMAIN);

  @ArchTest
  static final ArchRule the_application_knows_only_the_jdk_the_domain_and_itself =
      classes()
          .that()
          .resideInAPackage(APPLICATION)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", DOMAIN, APPLICATION);

  @ArchTest
  static final ArchRule domain_and_application_do_no_input_or_output =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAIN, APPLICATION)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io..", "java.nio.file..", "java.net.http..", "java.sql..");

  @ArchTest
  static void an_adapter_is_known_to_nobody_but_the_bootstrap(JavaClasses code) {
    for (String adapter : ADAPTERS) {
      noClasses()
          .that()
          .resideOutsideOfPackages(adapter, BOOTSTRAP)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(adapter)
          .check(code);
    }
  }

  @ArchTest
  static final ArchRule who_drives_the_game_asks_its_use_cases =
      noClasses()
          .that()
          .resideInAPackage("com.oxuniverse.web..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.oxuniverse.application.port.out..")
          .because("what the game needs of the world is between the two of them");

  @ArchTest
  static final ArchRule nobody_knows_the_bootstrap =
      noClasses()
          .that()
          .resideOutsideOfPackage(BOOTSTRAP)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(BOOTSTRAP);

  @ArchTest
  static final ArchRule a_port_is_an_interface =
      classes()
          .that()
          .resideInAnyPackage("com.oxuniverse.application.port..")
          .and()
          .areTopLevelClasses()
          .should()
          .beInterfaces()
          .because("commands and results are nested in the port they belong to");

  @ArchTest
  static final ArchRule concepts_do_not_know_each_other_in_circles =
      slices().assignedFrom(new Concepts()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule time_is_never_read_from_the_machine =
      noClasses()
          .should()
          .accessTargetWhere(
              accessTo(
                  "the machine's time",
                  target ->
                      isNowWithoutClock(target)
                          || is(target, System.class, "currentTimeMillis")
                          || is(target, Calendar.class, "getInstance")
                          || isConstructorWithoutArguments(target, Date.class)))
          .because("an InstantSource is handed to whoever needs the time");

  @ArchTest
  static void one_class_of_the_bootstrap_at_most_makes_the_clock(JavaClasses code) {
    Set<String> makers =
        code.stream()
            .filter(ArchitectureTest::makesTheSystemClock)
            .map(JavaClass::getName)
            .collect(toSet());
    assertThat(makers)
        .hasSizeLessThanOrEqualTo(1)
        .allSatisfy(maker -> assertThat(maker).startsWith("com.oxuniverse.bootstrap."));
  }

  @ArchTest
  static final ArchRule no_rule_depends_on_where_the_machine_stands =
      noClasses()
          .should()
          .accessTargetWhere(
              accessTo(
                  "the machine's time zone",
                  target ->
                      is(target, ZoneId.class, "systemDefault")
                          || is(target, TimeZone.class, "getDefault")));

  @ArchTest
  static final ArchRule only_measuring_reads_the_nanosecond_counter =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "com.oxuniverse.bootstrap.bench..",
              "com.oxuniverse.bootstrap.chaos..",
              "com.oxuniverse.bootstrap.replay..")
          .and()
          .doNotHaveFullyQualifiedName("com.oxuniverse.bootstrap.time.MachineClock")
          .should()
          .accessTargetWhere(
              accessTo("System.nanoTime", target -> is(target, System.class, "nanoTime")));

  @ArchTest
  static final ArchRule domain_and_application_can_be_replayed_from_a_seed =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAIN, APPLICATION)
          .should()
          .accessTargetWhere(
              accessTo(
                  "chance or waiting that no seed controls",
                  target ->
                      is(target, UUID.class, "randomUUID")
                          || is(target, Math.class, "random")
                          || is(target, Thread.class, "sleep")
                          || isConstructorWithoutArguments(target, Random.class)
                          || target.getOwner().getName().endsWith(".ThreadLocalRandom")
                          || target.getOwner().getName().endsWith(".SecureRandom")));

  @ArchTest
  static final ArchRule classes_are_named_after_what_they_are =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Dto|DTO)")
          .because("such a name says nothing about the game");

  @ArchTest
  static final ArchRule packages_are_named_after_concepts_of_the_game =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..service..",
              "..services..",
              "..util..",
              "..utils..",
              "..dto..",
              "..dtos..",
              "..helper..",
              "..helpers..");

  private static final Pattern CLOCK_MAKER =
      Pattern.compile("system.*|tick(Millis|Seconds|Minutes)");

  private static boolean makesTheSystemClock(JavaClass code) {
    return code.getAccessesFromSelf().stream()
        .map(JavaAccess::getTarget)
        .anyMatch(target ->
            is(target, InstantSource.class, "system")
                || (target.getOwner().isEquivalentTo(Clock.class)
                    && CLOCK_MAKER.matcher(target.getName()).matches()));
  }

  private static boolean isNowWithoutClock(AccessTarget target) {
    return target.getName().equals("now")
        && target.getOwner().getPackageName().startsWith("java.time")
        && target instanceof AccessTarget.CodeUnitAccessTarget now
        && now.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static boolean isConstructorWithoutArguments(AccessTarget target, Class<?> owner) {
    return target instanceof AccessTarget.ConstructorCallTarget constructor
        && constructor.getOwner().isEquivalentTo(owner)
        && constructor.getRawParameterTypes().isEmpty();
  }

  private static boolean is(AccessTarget target, Class<?> owner, String name) {
    return target.getOwner().isEquivalentTo(owner) && target.getName().equals(name);
  }

  private static DescribedPredicate<JavaAccess<?>> accessTo(
      String what, Predicate<AccessTarget> targets) {
    return describe("is to " + what, access -> targets.test(access.getTarget()));
  }

  /// The first package below the module's own. Ports are no concept: every concept passes through.
  private static final class Concepts implements SliceAssignment {
    private static final Pattern CONCEPT =
        Pattern.compile("com\\.oxuniverse\\.(?<module>\\w+)\\.(?<concept>\\w+).*");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      var parts = CONCEPT.matcher(javaClass.getPackageName());
      return parts.matches() && !parts.group("concept").equals("port")
          ? SliceIdentifier.of(parts.group("module"), parts.group("concept"))
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "concepts";
    }
  }

  static final class MainCode implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
  }
}
