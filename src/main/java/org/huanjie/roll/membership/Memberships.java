package org.huanjie.roll.membership;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.messaging.mailing.VouchedContacts;
import org.huanjie.messaging.recipient.ContactKind;
import org.huanjie.messaging.recipient.ContactPoint;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.roll.voter.Voters;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 名册管理 — keeps the lists of a village: who is on them, who left, and where they are reached. It decides nothing: no list gives or takes a
 * right here, messages are written by it.
 */
@Service
@Transactional
public class Memberships {

    private static final int NAMESAKES = 50;

    /** 名册与联系方式 — a list with where its people are reached, and who will have no reminders. */
    public record Listed(List<Membership> members, Map<UUID, ContactPoint> phones, Set<UUID> refusing) {}

    private final MembershipRows rows;
    private final Voters voters;
    private final VouchedContacts contacts;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Memberships(MembershipRows rows, Voters voters, VouchedContacts contacts, Ledger ledger, Ids ids, Clock clock) {
        this.rows = rows;
        this.voters = voters;
        this.contacts = contacts;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    public static boolean mayKeep(String village, SignedIn by) {
        return Permission.PRESIDE.isOf(by, village);
    }

    @Transactional(readOnly = true)
    public Listed of(String village, MembershipKind kind) {
        var members = rows.of(village, kind);
        var people = members.stream().map(one -> one.person().uuid()).toList();
        return new Listed(members, contacts.phones(people), contacts.refusing(people, Purpose.DISCIPLINE));
    }

    @Transactional(readOnly = true)
    public Optional<Membership> find(String village, MembershipId id) {
        return rows.find(village, id);
    }

    /** Enters all of these or none; answers how many. */
    public Verdict<Integer> enter(String village, MembershipKind kind, List<MemberLine> lines, SignedIn by) {
        var reasons = new ArrayList<Reason>(Permission.PRESIDE.against(village, by));
        var listed = new HashSet<MemberPerson>();
        rows.of(village, kind).forEach(one -> listed.add(one.person()));
        var wanted = new ArrayList<Membership>();
        for (var line : lines) {
            var member = member(village, kind, line, reasons);
            member.filter(one -> listed.add(one.person()))
                    .ifPresentOrElse(wanted::add, () -> twice(member, line, reasons));
        }
        return Verdict.unless(reasons, () -> enter(village, kind, lines, wanted, by));
    }

    private static void twice(Optional<Membership> member, MemberLine line, List<Reason> reasons) {
        if (member.isPresent()) {
            reasons.add(MembershipRefusal.TWICE
                    .of(line.number(), line.name().printed())
                    .at("lines"));
        }
    }

    private int enter(
            String village, MembershipKind kind, List<MemberLine> lines, List<Membership> wanted, SignedIn by) {
        int phones = 0;
        for (int n = 0; n < wanted.size(); n++) {
            var member = wanted.get(n);
            boolean _ = rows.add(member, OffsetDateTime.now(clock));
            var phone = lines.get(n).phone();
            phone.ifPresent(address -> contacts.enter(member.owner(by.signInName()), ContactKind.PHONE, address));
            phones += phone.isPresent() ? 1 : 0;
        }
        ledger.enter(new MembershipAct.MembersEntered(village, kind, wanted.size(), phones, by.signInName()));
        return wanted.size();
    }

    // by the roll where one alone bears the name there; the group tells namesakes apart (domain: public notices do the
    // same)
    private Optional<Membership> member(String village, MembershipKind kind, MemberLine line, List<Reason> reasons) {
        var called = voters.called(village, line.name().form(), NAMESAKES).stream()
                .filter(one -> line.group().isEmpty() || line.group().getAsInt() == one.group())
                .toList();
        if (called.size() > 1) {
            reasons.add(MembershipRefusal.SEVERAL
                    .of(line.number(), line.name().printed(), called.size())
                    .at("lines"));
            return Optional.empty();
        }
        var id = ids.next();
        var voter = called.stream().findFirst();
        return Optional.of(new Membership(
                new MembershipId(id),
                village,
                kind,
                new MemberPerson(voter.map(one -> one.id().uuid()).orElse(id)),
                voter.isPresent(),
                line.name().printed(),
                voter.map(one -> OptionalInt.of(one.group())).orElseGet(line::group)));
    }

    /** Takes somebody off the list; the telephone goes where nothing else needs it. */
    public Verdict<Nothing> leave(Membership member, SignedIn by) {
        return Verdict.unless(Permission.PRESIDE.against(member.village(), by), () -> {
            rows.remove(member.id());
            if (!rows.knows(member.person())) {
                boolean _ = contacts.remove(member.person().uuid(), ContactKind.PHONE);
            }
            ledger.enter(new MembershipAct.MemberLeft(member.village(), member.kind(), by.signInName()));
        });
    }

    /** Writes a telephone down as the person gave it; an empty one takes it off. */
    public Verdict<Nothing> reach(Membership member, String typed, SignedIn by) {
        var reasons = new ArrayList<Reason>(Permission.PRESIDE.against(member.village(), by));
        var phone = ContactKind.PHONE.read(typed);
        if (phone.isEmpty() && !typed.isBlank()) {
            reasons.add(MembershipRefusal.NO_PHONE.of(typed).at("phone"));
        }
        return Verdict.unless(reasons, () -> {
            phone.ifPresentOrElse(
                    address -> contacts.enter(member.owner(by.signInName()), ContactKind.PHONE, address), () -> {
                        boolean _ = contacts.remove(member.person().uuid(), ContactKind.PHONE);
                    });
            ledger.enter(new MembershipAct.MemberReached(
                    member.village(), member.kind(), phone.isPresent(), by.signInName()));
        });
    }

    /** Notes that somebody will have no reminders of discipline any more, or will again; a Party member is bound to them. */
    public Verdict<Nothing> refuse(Membership member, boolean refused, SignedIn by) {
        var reasons = new ArrayList<Reason>(Permission.PRESIDE.against(member.village(), by));
        if (member.kind().bound()) {
            reasons.add(MembershipRefusal.BOUND.of());
        }
        return Verdict.unless(reasons, () -> {
            contacts.refuse(member.owner(by.signInName()), Purpose.DISCIPLINE, refused);
            ledger.enter(new MembershipAct.MemberRefused(member.village(), member.kind(), refused, by.signInName()));
        });
    }
}
