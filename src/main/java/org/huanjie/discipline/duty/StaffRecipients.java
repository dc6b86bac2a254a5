package org.huanjie.discipline.duty;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.access.credential.OpenAccounts;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.messaging.recipient.Recipient;
import org.huanjie.messaging.recipient.RecipientClass;
import org.huanjie.messaging.recipient.Recipients;
import org.huanjie.polling.preparation.OnDuty;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.text.PersonName;
import org.springframework.stereotype.Component;

/**
 * 待补人员收件人 — the staff of polls to come who lack training or a pledge, by what they lack. Each is reached where their own account is, or
 * who they are on the roll; whoever is neither is told in person, from the list on paper.
 */
@Component
public class StaffRecipients implements Recipients {

    private final Elections elections;
    private final StaffFile file;
    private final OpenAccounts accounts;

    StaffRecipients(Elections elections, StaffFile file, OpenAccounts accounts) {
        this.elections = elections;
        this.file = file;
        this.accounts = accounts;
    }

    public static RecipientClass of(DutyGap gap) {
        return new RecipientClass("staff.NO_" + gap.name(), gap);
    }

    @Override
    public String owner() {
        return "discipline";
    }

    @Override
    public List<RecipientClass> classes() {
        return Stream.of(DutyGap.values()).map(StaffRecipients::of).toList();
    }

    @Override
    public List<Recipient> of(RecipientClass wanted, DivisionCode within) {
        var gap = Stream.of(DutyGap.values())
                .filter(one -> of(one).equals(wanted))
                .findFirst()
                .orElseThrow();
        var known = accounts.within(within, EnumSet.allOf(Role.class));
        return elections.within(within.digits(), Body.VILLAGERS_COMMITTEE).stream()
                .filter(election -> !election.reached(Stage.COUNTING))
                .flatMap(election -> lacking(election, gap).map(one -> recipient(election.village(), one, known)))
                .distinct()
                .toList();
    }

    /** No telephone is kept here for anybody: those of accounts and of the roll's people are theirs. */
    @Override
    public boolean knows(UUID person) {
        return false;
    }

    private Stream<OnDuty> lacking(Election election, DutyGap gap) {
        return file.staff(election).stream().filter(line -> gap.of(line.lack())).map(StaffFile.Line::one);
    }

    private static Recipient recipient(String village, OnDuty one, List<SignedIn> known) {
        var person = account(village, one, known)
                .or(() -> one.person().map(VoterId::uuid))
                .orElseGet(() -> UUID.nameUUIDFromBytes(
                        (village + " " + PersonName.of(one.name()).form()).getBytes(StandardCharsets.UTF_8)));
        return new Recipient(person, one.name(), village, true, true);
    }

    // of two accounts with one name nobody knows whose it is
    private static Optional<UUID> account(String village, OnDuty one, List<SignedIn> known) {
        var named = known.stream()
                .filter(account -> account.division().equals(village)
                        && new DivisionCode(village).level() == Level.VILLAGE
                        && PersonName.same(account.personName(), one.name()))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst().account()) : Optional.empty();
    }
}
