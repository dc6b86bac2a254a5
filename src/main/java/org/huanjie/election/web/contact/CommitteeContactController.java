package org.huanjie.election.web.contact;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.committee.CommitteeContact;
import org.huanjie.election.committee.CommitteeContacts;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 选委会联系方式入口 — the committee, or the village's team or the town for it, says where it is reached. */
@Controller
class CommitteeContactController {

    private static final String PATH = "/villages/{village}/election/{body}/committee/contact";

    private final Where where;
    private final CommitteeContacts contacts;

    CommitteeContactController(Where where, CommitteeContacts contacts) {
        this.where = where;
        this.contacts = contacts;
    }

    @Allowed(to = Permission.READ_PAPERS)
    @GetMapping(PATH)
    Answer show(@PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        var election = where.election(village, body);
        var known = contacts.of(election)
                .map(one -> Map.of("phone", one.phone(), "place", one.place(), "hours", one.hours()))
                .orElse(Map.of());
        return page(election, Form.filled(known), who, where.words(request));
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(PATH)
    Answer say(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var words = where.words(request);
        var typed = Typed.of("election.contact.field.", form);
        var said = new CommitteeContact(typed.text("phone"), typed.text("place"), typed.text("hours"));
        return switch (contacts.say(election.id(), said, who)) {
            case Verdict.Done<Verdict.Nothing> _ -> Redirect.to(action(election), "election.contact.said");
            case Verdict.Refused(var reasons) -> page(election, typed.form(reasons, words), who, words);
        };
    }

    private CommitteeContactPage page(Election election, Form form, SignedIn who, Words words) {
        return new CommitteeContactPage(
                where.form(election.village(), words.of("election.contact.title")),
                action(election),
                "/villages/" + election.village() + "/election/" + election.body().slug() + "/committee",
                contacts.of(election)
                        .map(one -> words.of("election.contact.shown", one.phone(), one.place(), one.hours()).strip())
                        .orElseGet(() -> words.of("election.contact.none")),
                Permission.PRESIDE.isOf(who, election.village()) && CommitteeContacts.sits(election),
                form);
    }

    private static String action(Election election) {
        return "/villages/" + election.village() + "/election/" + election.body().slug() + "/committee/contact";
    }
}
