package org.huanjie.messaging.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.access.door.AnyRole;
import org.huanjie.access.who.SignedIn;
import org.huanjie.messaging.mailing.ContactCodes;
import org.huanjie.messaging.mailing.ContactOwner;
import org.huanjie.messaging.recipient.ContactKind;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 本人联系方式入口 — enters one's telephone and mailbox, proves them by a code, takes them away, and refuses what may be refused. */
@Controller
class MyContactsController {

    static final String HOME = "/me/contacts";

    private static final int LONGEST = 100;

    private final ContactCodes codes;
    private final Frames frames;

    MyContactsController(ContactCodes codes, Frames frames) {
        this.codes = codes;
        this.frames = frames;
    }

    @AnyRole
    @GetMapping(HOME)
    Answer mine(SignedIn who, HttpServletRequest request) {
        return page(who, Form.EMPTY, frames.words(request));
    }

    @AnyRole
    @PostMapping(HOME)
    Answer enter(@RequestParam Map<String, String> form, SignedIn who, HttpServletRequest request) {
        var words = frames.words(request);
        var typed = Typed.of("messaging.mine.", form);
        var kind = typed.text("kind");
        var done = codes.enter(ContactOwner.of(who), kind(kind), typed.textIfAny("address", LONGEST), words);
        return answer(done, "messaging.mine.sent-notice", kind, typed, who, words);
    }

    @AnyRole
    @PostMapping(HOME + "/code")
    Answer prove(@RequestParam Map<String, String> form, SignedIn who, HttpServletRequest request) {
        var typed = Typed.of("messaging.mine.", form);
        var kind = typed.text("kind");
        var done = codes.prove(ContactOwner.of(who), kind(kind), typed.textIfAny("code", LONGEST));
        return answer(done, "messaging.mine.proved-notice", kind, typed, who, frames.words(request));
    }

    @AnyRole
    @PostMapping(HOME + "/remove")
    Answer remove(@RequestParam Map<String, String> form, SignedIn who, HttpServletRequest request) {
        var typed = Typed.of("messaging.mine.", form);
        var kind = typed.text("kind");
        var done = codes.remove(ContactOwner.of(who), kind(kind));
        return answer(done, "messaging.mine.removed-notice", kind, typed, who, frames.words(request));
    }

    @AnyRole
    @PostMapping(HOME + "/refusals")
    Answer refuse(@RequestParam Map<String, String> form, SignedIn who, HttpServletRequest request) {
        var typed = Typed.of("messaging.mine.", form);
        var done = codes.refuse(
                ContactOwner.of(who), typed.choiceIfAny("purpose", Purpose.class), typed.ticked("refused"));
        return answer(done, "messaging.mine.refused-notice", "", typed, who, frames.words(request));
    }

    private Answer answer(Verdict<Nothing> done, String notice, String kind, Typed typed, SignedIn who, Words words) {
        return switch (done) {
            case Verdict.Done<Nothing> did -> Redirect.to(HOME, notice);
            case Verdict.Refused<Nothing>(List<Reason> reasons) ->
                page(who, typed.form(reasons, words).among(kind.isEmpty() ? "" : kind + "-"), words);
        };
    }

    private MyContactsPage page(SignedIn who, Form form, Words words) {
        var owner = ContactOwner.of(who);
        var refused = codes.refused(owner);
        return new MyContactsPage(
                Stream.of(ContactKind.values())
                        .map(kind -> way(kind, owner, form, words))
                        .toList(),
                Stream.of(Purpose.values())
                        .filter(Purpose::refusable)
                        .map(purpose -> new MyContactsPage.Refusable(
                                purpose.name(), Wording.of(words, purpose), refused.contains(purpose)))
                        .toList(),
                form);
    }

    private MyContactsPage.Way way(ContactKind kind, ContactOwner owner, Form form, Words words) {
        var point = codes.of(owner).stream().filter(one -> one.kind() == kind).findFirst();
        var state = point.map(one -> one.bounced() != null ? "BOUNCED" : one.works() ? "PROVED" : "ASKED")
                .orElse("NONE");
        var slug = kind.name().toLowerCase(Locale.ROOT);
        return new MyContactsPage.Way(
                slug,
                Wording.of(words, kind),
                words.of("messaging.mine.hint." + kind),
                point.map(one -> one.mask()).orElse(""),
                words.of("messaging.mine.state." + state),
                "PROVED".equals(state) ? "done" : "BOUNCED".equals(state) ? "stop" : "",
                "ASKED".equals(state),
                form.prefix().equals(slug + "-") ? form : Form.EMPTY.among(slug + "-"));
    }

    private static ContactKind kind(String slug) {
        return Stream.of(ContactKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(slug))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }
}
