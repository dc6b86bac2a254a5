package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;

/**
 * 职权自问 — a service that enters an act in the ledger for somebody who is signed in asks what their role may do, itself or by what it calls:
 * it refuses by itself, whoever calls it.
 */
class AuthorityTest {

    /** Acts that are still guarded where they are called, or by the database alone; this list only gets shorter. */
    private static final Set<String> ELSEWHERE = Set.of(
            // whoever they belong to
            "Feeds.open",
            "Feeds.revoke",
            "Proposals.drop",
            // the county's office, on its handler
            "AccessSettings.set",
            "Terms.open",
            // the election committee, on its handler
            "RollFile.load",
            "RollUploads.load",
            // who takes the data of many out, and who answers for a look, on their handlers
            "Exports.ask",
            "Exports.taken",
            "LookQuestions.answer",
            "SheetExports.ask",
            // parts of an act that has asked
            "Endings.recalled",
            "FollowUps.open",
            "FollowUps.openAnew",
            "FurtherLists.standAgain",
            "Interims.open",
            "Rounds.entered",
            // an organ's own questions, which the database asks after
            "Inquiries.answer",
            "MatchBatches.back",
            "SheetBatches.back");

    private static final Predicate<AccessTarget> ENTERS = target -> is(target, Ledger.class, "enter");
    private static final Predicate<AccessTarget> ASKS = target -> is(target, SignedIn.class, "role");

    @Test
    void everyActOfAServiceAsksWhoseItIs() {
        assertThat(unasked(Compiled.house())).containsExactlyInAnyOrderElementsOf(ELSEWHERE);
    }

    @Test
    void violatorsAreCaught() {
        assertThat(unasked(Compiled.violators("authority"))).containsExactly("Unasking.act");
    }

    private static List<String> unasked(JavaClasses classes) {
        return classes.stream()
                .filter(each -> each.isAnnotatedWith(Service.class))
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(AuthorityTest::isForSomebody)
                .filter(method -> reaches(method, ENTERS) && !reaches(method, ASKS))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isForSomebody(JavaMethod method) {
        return method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(SignedIn.class));
    }

    /** Whether this calls such a thing, itself or by what it calls in the program. */
    private static boolean reaches(JavaCodeUnit from, Predicate<AccessTarget> what) {
        var seen = new HashSet<String>(Set.of(from.getFullName()));
        var open = new ArrayDeque<JavaCodeUnit>(List.of(from));
        while (!open.isEmpty()) {
            for (var access : open.pop().getAccessesFromSelf()) {
                if (what.test(access.getTarget())) {
                    return true;
                }
                access.getTarget()
                        .resolveMember()
                        .filter(member -> member.getOwner().getPackageName().startsWith("org.huanjie"))
                        .filter(member -> member instanceof JavaCodeUnit && seen.add(member.getFullName()))
                        .ifPresent(member -> open.add((JavaCodeUnit) member));
            }
        }
        return false;
    }

    private static boolean is(AccessTarget target, Class<?> owner, String name) {
        return target.getOwner().isEquivalentTo(owner) && target.getName().equals(name);
    }
}
