package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;
import org.junit.jupiter.api.Test;

/**
 * 拒绝理由守则 — every reason that a module lists is said in both languages, a refusal with what to do about it; reasons are made by those constants
 * alone, and nobody but those who say it asks for the key of a sentence: none decides anything.
 */
class RefusalsTest {

    private static final String SHELL = "org.huanjie.shell";

    /** Who says what is wrong in a way of their own: beside a field, in a column of a file. */
    private static final Set<String> SPEAKERS = Set.of("Fault", "FileToCorrect", "ImportController");

    private final JavaClasses house = Compiled.house();
    private final JavaClasses violators = Compiled.violators("refusal");

    @Test
    void everyReasonIsSaidWithWhatToDoAboutIt() {
        var listed = listed(house).toList();
        assertThat(listed).hasSizeGreaterThan(400);
        var zh = MessageFiles.all(false);
        var en = MessageFiles.all(true);
        assertThat(unsaid(listed, zh)).isEmpty();
        assertThat(unsaid(listed, en)).isEmpty();
        assertThat(unsaid(listed(violators).toList(), zh))
                .containsExactly("mute.refused.says-nothing", "mute.refused.says-nothing.remedy");
    }

    @Test
    void everyKeyIsOneReasonsAlone() {
        assertThat(listed(house).map(Reason.Cause::key)).doesNotHaveDuplicates();
    }

    @Test
    void reasonsAreMadeByTheirConstantsAlone() {
        assertThat(outside(house, RefusalsTest::makesAReason)).isEmpty();
        assertThat(outside(violators, RefusalsTest::makesAReason)).containsExactly("Steered");
    }

    @Test
    void noKeyDecides() {
        assertThat(outside(house, RefusalsTest::asksForAKey)).containsExactlyInAnyOrderElementsOf(SPEAKERS);
        assertThat(outside(violators, RefusalsTest::asksForAKey)).containsExactly("Steered");
    }

    private static Stream<Reason.Cause> listed(JavaClasses classes) {
        return classes.stream()
                .filter(one -> one.isEnum() && one.isAssignableTo(Reason.Cause.class))
                .map(JavaClass::reflect)
                .flatMap(one -> Stream.of(one.getEnumConstants()))
                .map(Reason.Cause.class::cast);
    }

    private static List<String> unsaid(List<Reason.Cause> listed, Map<String, String> messages) {
        return listed.stream()
                .flatMap(one ->
                        one instanceof Refusal ? Stream.of(one.key(), one.key() + ".remedy") : Stream.of(one.key()))
                .filter(key -> !messages.containsKey(key))
                .toList();
    }

    private static Stream<String> outside(JavaClasses classes, Predicate<JavaAccess<?>> does) {
        return classes.stream()
                .filter(one -> !one.getPackageName().equals(SHELL))
                .flatMap(one -> one.getAccessesFromSelf().stream())
                .filter(does)
                .map(access -> access.getOriginOwner().getSimpleName())
                .distinct();
    }

    private static boolean makesAReason(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Reason.class)
                && access.getName().equals("<init>");
    }

    private static boolean asksForAKey(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return access.getName().equals("key")
                && (owner.isEquivalentTo(Reason.class) || owner.isAssignableTo(Reason.Cause.class));
    }
}
