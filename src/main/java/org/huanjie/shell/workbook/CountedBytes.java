package org.huanjie.shell.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.huanjie.shell.Budget;

/** 计量 — what is unpacked, counted while it is read. */
final class CountedBytes extends FilterInputStream {

    private final Budget budget;

    CountedBytes(InputStream in, Budget budget) {
        super(in);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        budget.spend(1);
        return super.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        budget.spend(Math.max(0, read));
        return read;
    }
}
