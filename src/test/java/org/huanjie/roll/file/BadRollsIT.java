package org.huanjie.roll.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.huanjie.roll.line.Fault;
import org.huanjie.roll.Roll;
import org.huanjie.roll.line.RollText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.huanjie.access.who.SignedIn;
import org.huanjie.BadInput;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.file.RollFile.Loading;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 坏的登记表 — a faulty file loads nobody and comes back with its faults; what is loaded is loaded whole. */
@HuanjieIT
class BadRollsIT {

    private static final int OF_THE_SOAK = 12_500;
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Autowired
    Places places;

    @Autowired
    ElectionFixture elections;

    @Autowired
    RollFile file;

    @Autowired
    Roll roll;

    @Autowired
    FileToCorrect toCorrect;

    @Autowired
    PlatformTransactionManager transactions;

    private String village = "";
    private String county = "";
    private int faulty;

    @BeforeEach
    void aVillageThatRegisters() {
        var places = this.places.newCounty(1, 1);
        elections.open(places);
        county = places.code();
        village = places.village();
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.REGISTERING);
    }

    @Test
    void aFewLoadNobody() {
        assertThat(failures(40, 1, StandardCharsets.UTF_8)).isEmpty();
        assertThat(failures(40, 2, GB18030)).isEmpty();
        assertThat(faulty).isGreaterThan(40);
    }

    @Tag("soak")
    @Test
    void manyLoadNobody() {
        assertThat(failures(OF_THE_SOAK, 20170304, StandardCharsets.UTF_8)).isEmpty();
        assertThat(failures(OF_THE_SOAK, 20170305, GB18030)).isEmpty();
        System.out.printf(
                "%d rolls in UTF-8 and %d in GB18030, %d refused, none loaded in part, no failure%n",
                OF_THE_SOAK, OF_THE_SOAK, faulty);
    }

    private List<String> failures(int files, long seed, Charset charset) {
        var good = RollText.file(county, 0, 12).getBytes(charset);
        var bad = new BadInput(seed);
        var failures = new ArrayList<String>();
        for (int n = 0; n < files; n++) {
            var csv = bad.file(good);
            try {
                load(csv);
            } catch (RuntimeException | AssertionError e) {
                failures.add(charset + " seed " + seed + " file " + n + ": " + e);
            }
        }
        assertThat(Scope.of(village).call(() -> roll.registered(village))).isZero();
        return failures;
    }

    // what a file with harmless changes has loaded is taken back, so that the next one finds the village as it was
    private void load(byte[] csv) {
        var by = RollFixture.committee(village);
        var streamed = takenBack(() -> {
            var loading = file.load(village, new ByteArrayInputStream(csv), by);
            check(csv, loading);
            return loading;
        });
        assertThat(takenBack(() -> sealed(csv, by))).as("sealed beforehand").isEqualTo(streamed);
    }

    /** As a file that comes through a page is loaded. */
    private Loading sealed(byte[] csv, SignedIn by) {
        var asked = file.asked(village);
        try {
            return file.load(village, file.sealed(village, csv, asked), asked, by).orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Loading takenBack(Supplier<Loading> load) {
        return Scope.of(village)
                .call(() -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                    status.setRollbackOnly();
                    return load.get();
                })));
    }

    private void check(byte[] csv, Loading loading) {
        switch (loading) {
            case Loading.Loaded(int voters, var _, var _) ->
                assertThat(roll.registered(village)).isEqualTo(voters);
            case Loading.Faulty(var faults) -> {
                faulty++;
                assertThat(faults).isNotEmpty();
                assertThat(roll.registered(village)).isZero();
                for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                    assertThat(text(csv, faults, language)).isNotBlank();
                }
            }
        }
    }

    private String text(byte[] csv, List<Fault> faults, Locale language) {
        try {
            return toCorrect.text(new ByteArrayInputStream(csv), faults, language);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
