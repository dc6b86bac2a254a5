package org.huanjie.replay;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.ledger.Ledger;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.messaging.template.TemplateDraft;
import org.huanjie.region.DivisionFile;
import org.huanjie.replay.clock.PlayProgress;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.replay.message.MessagePlay;
import org.huanjie.replay.staff.AccountPlay;
import org.huanjie.shell.Demonstration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 试点演示 — what the demo holds: the pilot county as the replay leaves it, and accounts for a village that is still to come. */
@Component
@ConditionalOnBean(ReplayClock.class)
class PilotDemonstration implements Demonstration {

    private static final int EDITION = 2017;
    private static final DivisionFile.Root COUNTY = new DivisionFile.Root(Pilot.COUNTY, PilotWords.COUNTY);

    private final DivisionFile divisions;
    private final Ledger ledger;
    private final Pilot pilot;
    private final PlayProgress progress;
    private final Stagehand stage;
    private final org.huanjie.access.signin.Demonstration sign;
    private final MessagePlay messages;
    private final AccountPlay volunteers;

    PilotDemonstration(
            DivisionFile divisions,
            Ledger ledger,
            Pilot pilot,
            PlayProgress progress,
            Stagehand stage,
            org.huanjie.access.signin.Demonstration sign,
            MessagePlay messages,
            AccountPlay volunteers) {
        this.divisions = divisions;
        this.ledger = ledger;
        this.pilot = pilot;
        this.progress = progress;
        this.stage = stage;
        this.sign = sign;
        this.messages = messages;
        this.volunteers = volunteers;
    }

    @Override
    public void load(Consumer<PlayStep> tell) {
        var office = Cast.as(Role.COUNTY_OFFICE, Pilot.COUNTY);
        var last = stage.as(office, ledger::lastEntry);
        if (last.isPresent()) {
            stage.at(last.get());
            return;
        }
        progress.begin();
        loadDivisions();
        var scenario = Scenario.pilot();
        pilot.play(scenario, step -> {
            progress.at(step);
            tell.accept(step);
        });
        accounts(scenario).forEach(account -> open(account, office));
        send(scenario, office);
        pilot.seat(new Organ("COURT"), "court");
        progress.over();
    }

    void loadDivisions() {
        try (InputStream list = Scenario.class.getResourceAsStream("/divisions/pingyang-2017.csv")) {
            Stagehand.expect(divisions.load(list, Optional.of(COUNTY), EDITION), DivisionFile.Result.Loaded.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Account> accounts() {
        return accounts(Scenario.pilot()).stream()
                .map(line -> new Account(
                        line.getField("账号"),
                        org.huanjie.access.signin.Demonstration.PASSWORD,
                        "role." + line.getField("角色")))
                .toList();
    }

    @Override
    public List<Look> looks() {
        return List.of(
                new Look("/counties/" + Pilot.COUNTY + "/wall", "demo.look.wall"),
                new Look("/v/" + Pilot.VILLAGES.getFirst().code(), "demo.look.village"),
                new Look("/sign-in", "demo.look.fourth"),
                new Look("/demo/roll.csv", "demo.look.roll"));
    }

    private static List<NamedCsvRecord> accounts(Scenario scenario) {
        return scenario.lines("accounts.csv");
    }

    private void send(Scenario scenario, SignedIn office) {
        accounts(scenario).stream()
                .filter(line -> !line.getField("手机").isEmpty())
                .forEach(line -> messages.enter(person(line), line.getField("手机")));
        var drafts = scenario.lines("messages.csv").stream()
                .map(line -> new TemplateDraft(
                        line.getField("名称"),
                        Purpose.valueOf(line.getField("用途")),
                        line.getField("中文"),
                        line.getField("英文")))
                .toList();
        messages.play(drafts, office);
    }

    private static SignedIn person(NamedCsvRecord line) {
        var name = line.getField("账号");
        return new SignedIn(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                line.getField("姓名"),
                Role.valueOf(line.getField("角色")),
                line.getField("区划"));
    }

    private void open(NamedCsvRecord line, SignedIn by) {
        var person = person(line);
        // no transaction is open while the password is hashed
        by.scope().run(() -> Stagehand.expect(sign.open(person, by), SignedIn.class));
        if (person.role() == Role.VOLUNTEER) {
            var presiding = Cast.as(Role.VILLAGE_TEAM, person.division());
            stage.let(presiding, () -> volunteers.link(person, presiding));
        }
    }
}
