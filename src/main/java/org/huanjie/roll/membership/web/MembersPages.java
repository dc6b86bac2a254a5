package org.huanjie.roll.membership.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.web.Where;
import org.huanjie.messaging.recipient.ContactPoint;
import org.huanjie.roll.membership.Membership;
import org.huanjie.roll.membership.MembershipId;
import org.huanjie.roll.membership.MembershipKind;
import org.huanjie.roll.membership.Memberships;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 名册页的制作. */
@Component
class MembersPages {

    private final Memberships memberships;
    private final Where where;

    MembersPages(Memberships memberships, Where where) {
        this.memberships = memberships;
        this.where = where;
    }

    static String home(String village, MembershipKind kind) {
        return path(village) + "?list=" + slug(kind);
    }

    private static String path(String village) {
        return "/villages/" + village + "/members";
    }

    static MembershipKind kind(String slug) {
        return Stream.of(MembershipKind.values())
                .filter(kind -> slug(kind).equals(slug))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }

    private static String slug(MembershipKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    MembersPage page(String village, MembershipKind kind, SignedIn who, Words words) {
        return page(village, kind, who, words, Form.EMPTY);
    }

    /** With the lines that were typed, as far as they were not taken. */
    MembersPage page(String village, MembershipKind kind, SignedIn who, Words words, Form form) {
        return page(village, kind, who, words, form, Optional.empty());
    }

    /** With what was typed for one of them. */
    MembersPage page(Membership one, SignedIn who, Words words, Form form) {
        return page(one.village(), one.kind(), who, words, Form.EMPTY, Optional.of(new Asked(one.id(), form)));
    }

    /** 所填一行 — whose line was filled in. */
    private record Asked(MembershipId id, Form form) {}

    private MembersPage page(
            String village, MembershipKind kind, SignedIn who, Words words, Form form, Optional<Asked> asked) {
        var listed = memberships.of(village, kind);
        var lines = listed.members().stream()
                .map(one -> line(one, listed, asked, words))
                .toList();
        return new MembersPage(
                where.form(village, words.of("roll.members.title")),
                path(village),
                slug(kind),
                words.of("roll.members.what." + kind.name()),
                Stream.of(MembershipKind.values())
                        .map(one -> new MembersPage.Tab(
                                Wording.of(words, one),
                                home(village, one),
                                one == kind,
                                memberships.of(village, one).members().size()))
                        .toList(),
                lines,
                (int) listed.phones().values().stream()
                        .filter(ContactPoint::works)
                        .count(),
                form);
    }

    private static MembersPage.Line line(
            Membership one, Memberships.Listed listed, Optional<Asked> asked, Words words) {
        var phone = Optional.ofNullable(listed.phones().get(one.person().uuid()));
        boolean refused =
                !one.kind().bound() && listed.refusing().contains(one.person().uuid());
        var state = refused ? "REFUSED" : state(phone);
        return new MembersPage.Line(
                one.name(),
                one.group().isPresent()
                        ? words.of("roll.members.group", one.group().getAsInt())
                        : "",
                one.onRoll(),
                phone.map(ContactPoint::mask).orElse(""),
                words.of("roll.members.state." + state),
                switch (state) {
                    case "REACHED" -> "done";
                    case "BOUNCED" -> "stop";
                    default -> "";
                },
                path(one.village()) + "/" + one.id(),
                !one.kind().bound(),
                refused,
                asked.filter(it -> it.id().equals(one.id()))
                        .map(Asked::form)
                        .orElse(Form.EMPTY)
                        .among(one.id() + "-"));
    }

    private static String state(Optional<ContactPoint> phone) {
        return phone.map(point -> point.works() ? "REACHED" : "BOUNCED").orElse("NONE");
    }
}
