package org.huanjie.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.huanjie.BadInput;
import org.huanjie.HuanjieIT;
import org.huanjie.region.DivisionFile.Result;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 坏的区划表 — a list with a bad line changes no division and names its lines. */
@HuanjieIT
class BadDivisionsIT {

    private static final int OF_THE_SOAK = 12_500;

    private static final String GOOD = """
            code,name,parent_code
            95,甲省,
            9501,甲市,95
            950101,甲县,9501
            950101100,甲镇,950101
            950101100200,甲村委会,950101100
            950101100201,乙村委会,950101100
            950101101,乙街道,950101
            950101101001,丙社区居委会,950101101
            """;

    @Autowired
    DivisionFile file;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    private int refused;

    @Test
    void aFewChangeNothing() {
        assertThat(failures(60, 1)).isEmpty();
        assertThat(refused).isGreaterThan(20);
    }

    @Test
    void anArchiveThatIsCutOrIsNoneIsAFault() throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(archive)) {
            zip.write(GOOD.getBytes(StandardCharsets.UTF_8));
        }
        var whole = archive.toByteArray();
        load(Arrays.copyOf(whole, whole.length / 2));
        load(Arrays.copyOf(whole, 4));
        load(new byte[] {0x1f, (byte) 0x8b, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'});
        assertThat(refused).isEqualTo(3);
    }

    @Tag("soak")
    @Test
    void manyChangeNothing() {
        assertThat(failures(OF_THE_SOAK, 20170304)).isEmpty();
        System.out.printf("%d lists of divisions, %d refused, none loaded in part, no failure%n", OF_THE_SOAK, refused);
    }

    private List<String> failures(int files, long seed) {
        var bad = new BadInput(seed);
        var failures = new ArrayList<String>();
        for (int n = 0; n < files; n++) {
            var list = bad.file(GOOD.getBytes(StandardCharsets.UTF_8));
            try {
                load(list);
            } catch (RuntimeException | AssertionError e) {
                failures.add("seed " + seed + " file " + n + ": " + e);
            }
        }
        return failures;
    }

    // what a list with harmless changes has loaded is taken back, so that the next one finds the divisions as they were
    private void load(byte[] list) {
        Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            long before = divisions();
            switch (file.load(new ByteArrayInputStream(list), Optional.empty(), 2017)) {
                case Result.Loaded _ -> assertThat(divisions()).isGreaterThanOrEqualTo(before);
                case Result.Faulty faulty -> {
                    refused++;
                    assertThat(faulty.shown()).isNotEmpty();
                    assertThat(divisions()).isEqualTo(before);
                }
                case Result.Kept _, Result.Seen _ -> throw new AssertionError("no village is under way");
            }
            return true;
        }));
    }

    private long divisions() {
        return sql.sql("SELECT count(*) FROM region.division").query(Long.class).single();
    }
}
