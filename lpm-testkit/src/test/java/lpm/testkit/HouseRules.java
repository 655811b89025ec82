package lpm.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import lpm.rules.Rule;
import org.jspecify.annotations.NullMarked;

/** What the house asks of every class, beside its layers. */
final class HouseRules {

    private static final DescribedPredicate<JavaClass> OURS = JavaClass.Predicates.resideInAPackage("..lpm..");
    private static final DescribedPredicate<JavaClass> QUIET =
            OURS.and(JavaClass.Predicates.resideOutsideOfPackages("..lpm.cli..", "..lpm.testkit.."));
    private static final DescribedPredicate<JavaClass> RULES = JavaClass.Predicates.assignableTo(Rule.class)
            .and(DescribedPredicate.not(JavaClass.Predicates.INTERFACES))
            .as("rules");
    private static final ImmutableSet<Class<?>> CHANGEABLE =
            ImmutableSet.of(Collection.class, Map.class, StringBuilder.class, Date.class);

    private HouseRules() {}

    static ArchRule everyPackageIsInOneLayer() {
        return classes()
                .that(OURS)
                .should(check(
                        "be in exactly one layer",
                        type -> House.LAYERS.stream()
                                        .filter(layer -> layer.contains(type))
                                        .count()
                                == 1))
                .allowEmptyShould(true);
    }

    static ArchRule packagesAreFreeOfCycles() {
        return slices().assignedFrom(PACKAGES).should().beFreeOfCycles().allowEmptyShould(true);
    }

    static ArchRule ruleGroupsIgnoreEachOther() {
        PackageMatcher group = PackageMatcher.of("..lpm.rules.(*)");
        return classes()
                .that()
                .resideInAPackage("..lpm.rules.*")
                .and()
                .resideOutsideOfPackage("..lpm.rules.catalog")
                .should(check(
                        "use no other group of rules",
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .map(Dependency::getTargetClass)
                                .map(JavaClass::getPackageName)
                                .filter(group::matches)
                                .allMatch(used -> groupOf(group, used).equals(groupOf(group, type.getPackageName())))))
                .allowEmptyShould(true);
    }

    private static String groupOf(PackageMatcher group, String packageName) {
        return group.match(packageName).map(match -> match.getGroup(1)).orElse("");
    }

    static ArchRule hardwareFindsOutByItself() {
        return noClasses()
                .that()
                .resideInAnyPackage("..lpm.sim.hardware..", "..lpm.sim.invariant..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..lpm.rules..", "..lpm.text..")
                .allowEmptyShould(true);
    }

    static ArchRule jacksonIsForDocumentsOnly() {
        return noClasses()
                .that()
                .resideInAnyPackage(House.coreWithoutDocument())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..", "org.snakeyaml..")
                .allowEmptyShould(true);
    }

    static ArchRule nothingReadsAClock() {
        DescribedPredicate<JavaAccess<?>> readsTheTime = access(
                "read the time",
                (owner, name) -> (owner.equals("java.lang.System")
                                && (name.equals("nanoTime") || name.equals("currentTimeMillis")))
                        || (owner.startsWith("java.time.") && name.equals("now"))
                        || owner.equals("java.time.Clock")
                        || owner.equals("java.time.InstantSource")
                        || (owner.equals("java.util.Date") && name.equals("<init>"))
                        || (owner.equals("java.util.Calendar") && name.equals("getInstance")));
        return noClasses().that(QUIET).should().accessTargetWhere(readsTheTime).allowEmptyShould(true);
    }

    static ArchRule nothingIsLeftToChance() {
        DescribedPredicate<JavaAccess<?>> throwsDice = access(
                "throw dice",
                (owner, name) -> (owner.equals("java.lang.Math") && name.equals("random"))
                        || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
                        || (owner.equals("java.util.Collections") && name.equals("shuffle")));
        return noClasses()
                .that(QUIET)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(RandomGenerator.class)
                .orShould()
                .accessTargetWhere(throwsDice)
                .allowEmptyShould(true);
    }

    static ArchRule onlyTheCommandLinePrints() {
        return noClasses()
                .that(QUIET)
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .allowEmptyShould(true);
    }

    static ArchRule generatedTypesStayHidden() {
        return classes()
                .that(OURS)
                .and()
                .haveSimpleNameStartingWith("Immutable")
                .should()
                .notBePublic()
                .allowEmptyShould(true);
    }

    static ArchRule nothingStaticChanges() {
        return fields().that()
                .areDeclaredInClassesThat(OURS)
                .and()
                .areStatic()
                .and(DescribedPredicate.not(synthetic()))
                .should(check(
                        "be final and hold what cannot change",
                        field -> field.getModifiers().contains(JavaModifier.FINAL) && !canChange(valueOf(field))))
                .allowEmptyShould(true);
    }

    /** The value rather than the type: {@code Set.of} cannot change, {@code new HashSet} can, and both are a Set. */
    private static boolean canChange(Object value) {
        boolean fixed = value instanceof ImmutableCollection
                || value instanceof ImmutableMap
                || value.getClass().getName().startsWith("java.util.ImmutableCollections$");
        return (!fixed && CHANGEABLE.stream().anyMatch(type -> type.isInstance(value)))
                || value.getClass().isArray()
                || value.getClass().getPackageName().equals("java.util.concurrent.atomic");
    }

    private static Object valueOf(JavaField field) {
        try {
            Field constant = field.reflect();
            constant.setAccessible(true);
            return Objects.requireNonNullElse(constant.get(null), "null");
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.getFullName() + " cannot be read", e);
        }
    }

    private static DescribedPredicate<JavaField> synthetic() {
        return DescribedPredicate.describe(
                "synthetic", field -> field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    static ArchRule rulesAreFinal() {
        return classes().that(RULES).should().haveModifier(JavaModifier.FINAL).allowEmptyShould(true);
    }

    static ArchRule rulesHaveNoState() {
        return classes()
                .that(RULES)
                .should(check(
                        "have no fields but constants",
                        type -> type.getAllFields().stream()
                                .allMatch(field -> field.getModifiers().contains(JavaModifier.STATIC))))
                .allowEmptyShould(true);
    }

    static ArchRule rulesHaveAFileOfTheirOwn() {
        return classes()
                .that(RULES)
                .should(check(
                        "be alone in their file",
                        type -> type.isTopLevelClass()
                                && type.getSource()
                                        .flatMap(source -> source.getFileName())
                                        .filter((type.getSimpleName() + ".java")::equals)
                                        .isPresent()))
                .allowEmptyShould(true);
    }

    static ArchRule rulesAreNamedForTheirIds() {
        return classes()
                .that(RULES)
                .should(check(
                        "be named for their id",
                        type -> type.getSimpleName()
                                .equals(CaseFormat.LOWER_HYPHEN.to(CaseFormat.UPPER_CAMEL, idOf(type)))))
                .allowEmptyShould(true);
    }

    private static String idOf(JavaClass type) {
        try {
            return ((Rule) type.reflect().getDeclaredConstructor().newInstance())
                    .description()
                    .id()
                    .value();
        } catch (ReflectiveOperationException e) {
            return "no-constructor-without-arguments";
        }
    }

    static ArchRule packagesSayWhereNullMayBe() {
        return classes()
                .that(OURS)
                .should(check(
                        "be in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class)))
                .allowEmptyShould(true);
    }

    private static final SliceAssignment PACKAGES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return OURS.test(type) ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    };

    private static DescribedPredicate<JavaAccess<?>> access(
            String description, BiPredicate<String, String> ownerAndName) {
        return DescribedPredicate.describe(
                description, access -> ownerAndName.test(access.getTargetOwner().getName(), access.getName()));
    }

    private static <T extends HasName.AndFullName> ArchCondition<T> check(String description, Predicate<T> passes) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        item, passes.test(item), item.getFullName() + " does not " + description));
            }
        };
    }
}
