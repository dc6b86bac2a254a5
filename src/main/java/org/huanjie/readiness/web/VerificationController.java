package org.huanjie.readiness.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.readiness.condition.AllowedStep;
import org.huanjie.readiness.condition.Condition;
import org.huanjie.readiness.condition.Decision;
import org.huanjie.readiness.condition.Finding;
import org.huanjie.readiness.condition.Stamp;
import org.huanjie.readiness.condition.Standing;
import org.huanjie.readiness.condition.Step;
import org.huanjie.readiness.step.Oversight;
import org.huanjie.readiness.step.Verification;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 核查、决定、抽查、答复 — the work of the town and the county on one village's application. */
@Controller
class VerificationController {

    private static final int LONGEST = 2000;

    private final Verification verification;
    private final Oversight oversight;
    private final VerificationPages pages;

    VerificationController(Verification verification, Oversight oversight, VerificationPages pages) {
        this.verification = verification;
        this.oversight = oversight;
        this.pages = pages;
    }

    @Allowed(to = Permission.LOOK_AT_TOWN)
    @GetMapping("/villages/{village}/readiness/verification")
    Answer show(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return pages.page(village, who, request, VerificationPages.Typed.nothing());
    }

    @AllowedStep(Step.VERIFY)
    @PostMapping("/villages/{village}/readiness/verification")
    Answer verify(
            @PathVariable String village,
            @RequestParam Map<String, String> values,
            @RequestParam(defaultValue = "-1") int seen,
            SignedIn who,
            HttpServletRequest request) {
        var outcome = verification.verify(village, Stamp.of(seen), verifier(values), findings(values), who);
        return answer(outcome, village, "readiness.done.verified", values, who, request);
    }

    @AllowedStep(Step.RECTIFY)
    @PostMapping("/villages/{village}/readiness/rectification")
    Answer rectify(
            @PathVariable String village,
            @RequestParam Map<String, String> values,
            SignedIn who,
            HttpServletRequest request) {
        var outcome = verification.decide(village, Decision.RECTIFY, reason(values), who);
        return answer(outcome, village, "readiness.done.decided", values, who, request);
    }

    @AllowedStep({Step.PASS, Step.REFUSE})
    @PostMapping("/villages/{village}/readiness/decision")
    Answer decide(
            @PathVariable String village,
            @RequestParam Decision decision,
            @RequestParam Map<String, String> values,
            SignedIn who,
            HttpServletRequest request) {
        var outcome = verification.decide(village, decision, reason(values), who);
        return answer(outcome, village, "readiness.done.decided", values, who, request);
    }

    @AllowedStep({Step.CONFIRM, Step.SPOT_CHECK})
    @PostMapping("/villages/{village}/readiness/spot-check")
    Answer spotCheck(
            @PathVariable String village,
            @RequestParam(defaultValue = "false") boolean withdraw,
            @RequestParam Map<String, String> values,
            SignedIn who,
            HttpServletRequest request) {
        var outcome = oversight.spotCheck(village, withdraw, reason(values), who);
        return answer(outcome, village, "readiness.done.spot-checked", values, who, request);
    }

    @AllowedStep({Step.KEEP, Step.REOPEN})
    @PostMapping("/villages/{village}/readiness/answer")
    Answer answerAppeal(
            @PathVariable String village,
            @RequestParam(defaultValue = "false") boolean reopen,
            @RequestParam Map<String, String> values,
            SignedIn who,
            HttpServletRequest request) {
        var outcome = oversight.answerAppeal(village, reopen, reason(values), who);
        return answer(outcome, village, "readiness.done.answered", values, who, request);
    }

    private Answer answer(
            Verdict<Standing> outcome,
            String village,
            String notice,
            Map<String, String> values,
            SignedIn who,
            HttpServletRequest request) {
        return switch (outcome) {
            case Verdict.Done<Standing> _ -> Redirect.to(VerificationPages.path(village), notice);
            case Verdict.Refused(var refused) ->
                pages.page(village, who, request, new VerificationPages.Typed(values, refused));
        };
    }

    private static List<Finding> findings(Map<String, String> values) {
        var findings = new ArrayList<Finding>();
        Arrays.stream(Condition.values()).forEach(condition -> {
            var choice = values.getOrDefault(condition.name() + ".met", "");
            if (choice.equals("yes") || choice.equals("no")) {
                findings.add(new Finding(condition, choice.equals("yes"), text(values, condition.name() + ".note")));
            }
        });
        return findings;
    }

    private static @Nullable UUID verifier(Map<String, String> values) {
        try {
            return UUID.fromString(values.getOrDefault("verifier", ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String reason(Map<String, String> values) {
        return text(values, "reason");
    }

    private static String text(Map<String, String> values, String name) {
        var text = values.getOrDefault(name, "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
