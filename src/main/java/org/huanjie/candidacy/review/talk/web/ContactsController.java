package org.huanjie.candidacy.review.talk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.talk.Contact;
import org.huanjie.candidacy.review.talk.ContactRefusal;
import org.huanjie.candidacy.review.talk.Contacts;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 联系入口 — a leader and the resident cadre note whether a pledge is kept; nobody else reads or writes it here. */
@Controller
class ContactsController {

    private final Contacts contacts;
    private final Where where;

    ContactsController(Contacts contacts, Where where) {
        this.contacts = contacts;
        this.where = where;
    }

    @Allowed({Role.COUNTY_LEADER, Role.RESIDENT_CADRE})
    @GetMapping("/villages/{village}/contacts")
    Answer all(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return page(village, Optional.empty(), Form.EMPTY, who, where.words(request));
    }

    @Allowed({Role.COUNTY_LEADER, Role.RESIDENT_CADRE})
    @PostMapping("/villages/{village}/contacts")
    Answer note(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of("candidacy.contact.field.", form);
        var pledge = typed.id("pledge", ContactRefusal.NO_PLEDGE.of());
        var on = typed.day("on", ContactRefusal.DAY.of());
        var kept = Optional.of(typed.text("kept")).filter(Kept::isOne).map(Kept.YES.name()::equals);
        return switch (contacts.note(village, pledge, on, kept, who)) {
            case Verdict.Done<Nothing> _ -> Redirect.to(action(village), "candidacy.contact.noted");
            case Verdict.Refused(var reasons) -> {
                var words = where.words(request);
                yield page(village, pledge, typed.form(reasons, words), who, words);
            }
        };
    }

    /** 是否遵守. */
    private enum Kept {
        YES,
        NO;

        static boolean isOne(String text) {
            return Stream.of(values()).anyMatch(one -> one.name().equals(text));
        }
    }

    private ContactsPage page(String village, Optional<UUID> pledge, Form form, SignedIn who, Words words) {
        return new ContactsPage(
                where.form(village, words.of("candidacy.contact.title")),
                action(village),
                contacts.open(village).stream()
                        .map(open -> new ContactsPage.Line(
                                open.pledge().toString(),
                                open.name(),
                                noted(open.pledge(), words),
                                (pledge.filter(open.pledge()::equals).isPresent() ? form : Form.EMPTY)
                                        .among(open.pledge() + "-")))
                        .toList(),
                Stream.of(Kept.values())
                        .map(kept -> new Option(kept.name(), words.of("candidacy.contact.kept." + kept), false))
                        .toList(),
                form);
    }

    private List<String> noted(UUID pledge, Words words) {
        return contacts.of(pledge).stream().map(contact -> said(contact, words)).toList();
    }

    private static String said(Contact contact, Words words) {
        return words.of(
                "candidacy.contact.line",
                Wording.of(words, contact.seenOn()),
                words.of("candidacy.contact.kept." + (contact.kept() ? Kept.YES : Kept.NO)),
                contact.by());
    }

    private static String action(String village) {
        return "/villages/" + village + "/contacts";
    }
}
