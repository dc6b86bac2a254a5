package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;
import org.junit.jupiter.api.Test;

/**
 * 拒绝理由守则 — every reason that a module lists is said in both languages, a refusal with what to do about it; reasons are made by those constants
 * alone, and no key of a sentence decides anything.
 */
class RefusalsTest {

    private static final String SHELL = "org.huanjie.shell";

    private static final Pattern STEERS = Pattern.compile(
            "\\bkey\\(\\)\\s*\\.(equals|startsWith|endsWith|contains|matches|split|indexOf|lastIndexOf|substring)\\(");

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
        assertThat(outside(house, RefusalsTest::asksAReasonForItsKey)).isEmpty();
        assertThat(outside(violators, RefusalsTest::asksAReasonForItsKey)).containsExactly("Steered");
        assertThat(Tree.sources().stream().map(Tree::text).filter(RefusalsTest::steers))
                .isEmpty();
        assertThat(steers(Tree.text(Tree.files("src/test/java/org/huanjie/house/violators/refusal", "Steered.java")
                        .getFirst())))
                .isTrue();
    }

    private static boolean steers(String source) {
        return (source.contains("Reason") || source.contains("Refusal"))
                && STEERS.matcher(source).find();
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

    private static boolean asksAReasonForItsKey(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Reason.class)
                && access.getName().equals("key");
    }
}
