package io.grounds.exec;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;

/** The arrows of ARCHITECTURE.md. */
@AnalyzeClasses(
    packages = ArchitectureTest.OURS,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  static final String OURS = "io.grounds.exec";

  @ArchTest static final ArchRule memoryStandsAlone = uses("memory");

  @ArchTest static final ArchRule runKnowsMemory = uses("run", "memory");

  @ArchTest static final ArchRule webKnowsMemory = uses("web", "memory");

  @ArchTest static final ArchRule engineioKnowsWeb = uses("engineio", "web", "memory");

  @ArchTest
  static final ArchRule socketioKnowsEngineio = uses("socketio", "engineio", "web", "memory");

  @ArchTest static final ArchRule sandboxKnowsRun = uses("sandbox", "run");

  @ArchTest static final ArchRule dockerKnowsSandboxAndRun = uses("docker", "sandbox", "run");

  @ArchTest static final ArchRule theWireToAnEngineKnowsRun = uses("docker.engine", "run");

  @ArchTest static final ArchRule adminKnowsRun = uses("admin", "run");

  @ArchTest
  static final ArchRule endpointKnowsRunAndTheProtocols =
      uses("endpoint", "run", "socketio", "engineio", "web", "memory", "admin");

  @ArchTest
  static final ArchRule noEndpointKnowsAnother =
      slices().matching(OURS + ".endpoint.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule noPackageCycles =
      slices().matching(OURS + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyDockerKnowsDockerJava =
      noClasses()
          .that(not(resideInAPackage(OURS + ".docker..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.github.dockerjava..");

  @ArchTest
  static final ArchRule onlyDoorsKnowTheWeb =
      noClasses()
          .that(
              not(resideInAnyPackage(OURS + ".endpoint..", OURS + ".engineio..", OURS + ".web..")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.servlet..", "jakarta.websocket..", "jakarta.ws.rs..");

  @ArchTest
  static final ArchRule onlyConfigReadsTheEnvironment =
      noClasses()
          .that(not(resideInAPackage(OURS + ".config..")))
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class);

  @ArchTest
  static final ArchRule onlyConfigAsksForThreads =
      noClasses()
          .that(not(resideInAPackage(OURS + ".config..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.enterprise.concurrent..");

  @ArchTest
  static final ArchRule onlyConfigMakesExecutors =
      noClasses()
          .that(not(resideInAPackage(OURS + ".config..")))
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(
              Executors.class, ThreadPoolExecutor.class, ScheduledThreadPoolExecutor.class);

  @ArchTest
  static final ArchRule nobodyMakesThreads =
      noClasses()
          .should()
          .callConstructor(Thread.class, Runnable.class)
          .orShould()
          .callConstructor(Thread.class)
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Executors.class);

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Impl");

  private static ArchRule uses(String user, String... used) {
    var allowed = new String[used.length + 1];
    allowed[0] = OURS + "." + user + "..";
    for (int i = 0; i < used.length; i++) {
      allowed[i + 1] = OURS + "." + used[i] + "..";
    }
    return classes()
        .that()
        .resideInAPackage(allowed[0])
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed).or(not(resideInAPackage(OURS + ".."))));
  }
}
