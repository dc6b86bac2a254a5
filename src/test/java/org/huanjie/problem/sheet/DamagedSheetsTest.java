package org.huanjie.problem.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.huanjie.BadInput;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DamagedSheetsTest {

    /** Whatever becomes of a workbook on its way: it is read or it is not, and nothing fails. */
    @Test
    void damagedOnesAreReadOrNot() throws IOException {
        damaged(300);
    }

    @Tag("soak")
    @Test
    void manyDamagedOnesAreReadOrNot() throws IOException {
        damaged(20_000);
    }

    private static void damaged(int many) throws IOException {
        var good = new Sheet("清单", "填报", List.of("风险", "问题"), List.of(8, 20), List.of(List.of("红色", "缺水"))).xlsx();
        var chance = new BadInput(20261128);
        for (int n = 0; n < many; n++) {
            var bad = chance.file(good);
            assertThatCode(() -> assertThat(SheetRows.read(bad, heading -> Optional.empty()))
                            .isNotNull())
                    .doesNotThrowAnyException();
        }
    }
}
