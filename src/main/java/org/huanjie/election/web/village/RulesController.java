package org.huanjie.election.web.village;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.rules.ElectionRules;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.rules.RulesRefusal;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.web.Where;
import org.huanjie.law.Setting;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 选举办法页 — drafts the rules and takes down that a meeting passed them (S05). */
@Controller
class RulesController {

    private final Where where;
    private final Rules rules;
    private final RulesPages pages;

    RulesController(Where where, Rules rules, RulesPages pages) {
        this.where = where;
        this.rules = rules;
        this.pages = pages;
    }

    @Allowed(to = Permission.READ_PAPERS)
    @GetMapping("/villages/{village}/election/{body}/rules")
    Answer form(@PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        var election = where.election(village, body);
        var typed = rules.find(election.id()).map(RulesController::asTyped).orElse(Map.of());
        return pages.of(election, who, where.words(request), typed, List.of());
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/election/{body}/rules")
    Answer draft(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var typed = Typed.of("election.field.", form);
        var posts = new ArrayList<PostSeats>();
        for (var post : Post.of(election.body())) {
            if (!typed.text("seats-" + post.name()).isEmpty()) {
                posts.add(new PostSeats(post, typed.number("seats-" + post.name())));
            }
        }
        var settings = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.of(election.body().lawful())) {
            settings.put(setting, typed.text(setting.name()));
        }
        if (!typed.faults().isEmpty()) {
            return pages.of(election, who, where.words(request), form, typed.faults());
        }
        return switch (rules.draft(election.id(), posts, settings, who)) {
            case Verdict.Done<ElectionRules> _ -> Redirect.to(RulesPages.action(election), "election.rules.drafted");
            case Verdict.Refused(var refused) -> pages.of(election, who, where.words(request), form, refused);
        };
    }

    @Allowed(to = Permission.PRESIDE)
    @AsksFirst
    @PostMapping("/villages/{village}/election/{body}/rules/pass")
    Answer pass(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var typed = Typed.of("election.field.", form);
        var meeting = typed.id("meeting");
        if (meeting.isEmpty()) {
            return again(election, who, request, typed.faults());
        }
        var words = where.words(request);
        var draft = rules.find(election.id()).filter(kept -> kept.frozenHash().isEmpty() && complete(election));
        return draft.flatMap(kept -> pages.passing(election, who, words, asTyped(kept), meeting.get())
                        .unlessConfirmed(form.getOrDefault(ConfirmPage.SHOWN, ""), words))
                .orElseGet(() -> passed(election, meeting.get(), who, request));
    }

    /** Whether nothing but their passing is still missing. */
    private boolean complete(Election election) {
        return rules.unpassed(election).stream().allMatch(reason -> reason.what() == RulesRefusal.NOT_PASSED);
    }

    private Answer passed(Election election, UUID meeting, SignedIn who, HttpServletRequest request) {
        return switch (rules.pass(election.id(), meeting, who)) {
            case Verdict.Done<ElectionRules> _ ->
                Redirect.to("/villages/" + election.village(), "election.rules.passed");
            case Verdict.Refused(var refused) -> again(election, who, request, refused);
        };
    }

    private Answer again(Election election, SignedIn who, HttpServletRequest request, List<Reason> reasons) {
        var typed = rules.find(election.id()).map(RulesController::asTyped).orElse(Map.of());
        return pages.of(election, who, where.words(request), typed, reasons);
    }

    private static Map<String, String> asTyped(ElectionRules rules) {
        var typed = new HashMap<String, String>();
        rules.posts().forEach(line -> typed.put("seats-" + line.post().name(), Integer.toString(line.seats())));
        for (var setting : Setting.values()) {
            rules.setting(setting).ifPresent(value -> typed.put(setting.name(), value));
        }
        return typed;
    }
}
