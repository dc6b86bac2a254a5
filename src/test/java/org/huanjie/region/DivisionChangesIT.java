package org.huanjie.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.region.DivisionChanges.Change;
import org.huanjie.region.DivisionChanges.Kind;
import org.huanjie.region.DivisionChanges.OfCounty;
import org.huanjie.region.DivisionFile.DivisionList;
import org.huanjie.region.DivisionFile.Fault;
import org.huanjie.region.DivisionFile.Result;
import org.huanjie.store.scope.TermInView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county's list of 2017 and its list of 2023: what changes is seen before it is loaded, and a name stays where it was borne. */
@HuanjieIT
class DivisionChangesIT {

    private static final LocalDate THEN = LocalDate.of(2017, 1, 1);

    @Autowired
    DivisionFile file;

    @Autowired
    Divisions divisions;

    @Autowired
    JdbcClient sql;

    @Test
    void whatChangesIsSeenAndNothingIsLoaded() {
        var cut = CutLists.of("951001");
        load(cut, 2017);
        assertThat(file.preview(cut.later(), cut.list(2023))).isInstanceOfSatisfying(Result.Seen.class, seen -> {
            assertThat(seen.changes().counties()).containsExactly(new OfCounty("951001", "甲县", 1, 2, 2));
            assertThat(seen.changes().listed())
                    .containsExactly(
                            new Change(Kind.RENAMED, "951001100200", "新甲村", "甲村"),
                            new Change(Kind.GONE, "951001100201", "乙村", ""),
                            new Change(Kind.GONE, "951001100202", "丙村", ""),
                            new Change(Kind.ADDED, "951001100203", "乙丙村", ""),
                            new Change(Kind.RENAMED, "951001100204", "丁社区", "丁村"));
            assertThat(seen.changes().kept()).isEmpty();
        });
        assertThat(divisions.villages("951001")).extracting(Division::name).containsExactly("甲村", "乙村", "丙村", "丁村");
        load(cut, 2023);
        assertThat(divisions.villages("951001")).extracting(Division::name).containsExactly("新甲村", "乙丙村");
        assertThat(divisions.stands("951001100201")).isFalse();
        assertThat(file.preview(cut.later(), cut.list(2023)))
                .isInstanceOfSatisfying(
                        Result.Seen.class,
                        seen -> assertThat(seen.changes().listed()).isEmpty());
    }

    @Test
    void aNameStaysWhereItWasBorne() {
        var cut = CutLists.of("951002");
        load(cut, 2017);
        load(cut, 2023);
        assertThat(divisions.formerNames("951002100200"))
                .containsExactly(new FormerName("甲村", LocalDate.of(2023, 1, 1)));
        assertThat(then(() -> divisions.find("951002100200")).map(Division::name))
                .contains("甲村");
        assertThat(then(() -> divisions.villages("951002")))
                .extracting(Division::name)
                .containsExactly("甲村", "乙村", "丙村", "丁村");
        assertThat(then(() -> divisions.below("951002100"))).hasSize(4);
        assertThat(divisions.find("951002100200").map(Division::name)).contains("新甲村");
    }

    @Test
    void aCorrectionWithinAnEditionIsNoNewName() {
        var cut = CutLists.of("951003");
        load(cut, 2017);
        var corrected = cut.text(2017).replace("甲村委会", "贾村委会");
        assertThat(file.load(CutLists.stream(corrected), cut.list(2017))).isInstanceOf(Result.Loaded.class);
        assertThat(divisions.find("951003100200").map(Division::name)).contains("贾村");
        assertThat(divisions.formerNames("951003100200")).isEmpty();
    }

    @Test
    void aListHeldToACountyHasNoLineOutside() {
        var cut = CutLists.of("951004");
        var list = new DivisionList(cut.root(), 2017, "951004");
        assertThat(file.load(CutLists.stream(cut.text(2017) + "951005,外县,9510\n"), list))
                .isInstanceOfSatisfying(
                        Result.Faulty.class,
                        faulty -> assertThat(faulty.shown())
                                .extracting(Fault::key)
                                .containsExactly("region.fault.outside"));
        assertThat(divisions.find("951004100")).isEmpty();
    }

    @Test
    void theDatabaseAsksANameAsItAsksADivision() {
        assertThat(sql.sql("SELECT count(*) FROM region.division WHERE is_village <> region.is_village(code, name)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void load(CutLists cut, int edition) {
        assertThat(file.load(CutLists.stream(cut.text(edition)), cut.list(edition)))
                .isInstanceOf(Result.Loaded.class);
    }

    private <T> T then(java.util.function.Supplier<T> work) {
        return TermInView.callThrowing(UUID.randomUUID(), THEN, work::get);
    }
}
