package org.huanjie.shell.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 回执条的编号 — short enough to be said on the telephone, and the same whenever the page is opened again. */
class ReceiptSlipTest {

    private static final String ADDRESS = "https://huanjie.example/v/330326103210/objections/3f2a91bc-5d1e-4b6f-9a70-1c2d3e4f5a6b";

    @Test
    void itIsNamedByTheBeginningOfItsAddress() {
        var slip = ReceiptSlip.of(ADDRESS);
        assertThat(slip.number()).isEqualTo("3F2A-91BC");
        assertThat(slip.address()).isEqualTo(ADDRESS);
        assertThat(slip.picture()).isEqualTo(QrPicture.of(ADDRESS));
        assertThat(ReceiptSlip.of(ADDRESS.replace("3f2a", "3f2b")).number()).isEqualTo("3F2B-91BC");
    }
}
