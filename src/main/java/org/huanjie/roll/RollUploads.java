package org.huanjie.roll;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.huanjie.access.SignedIn;
import org.huanjie.roll.RollFile.Loading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 网页导入 — loads a file that came through a page; one with faults is kept, sealed, with what is wrong, until it is corrected. */
@Service
@Transactional
public class RollUploads {

    /** 待改 — a file that waits to be corrected: how many faults, since when. */
    public record Pending(int faults, OffsetDateTime since) {}

    private final RollFile file;
    private final FaultyFiles faultyFiles;
    private final FileToCorrect toCorrect;

    RollUploads(RollFile file, FaultyFiles faultyFiles, FileToCorrect toCorrect) {
        this.file = file;
        this.faultyFiles = faultyFiles;
        this.toCorrect = toCorrect;
    }

    public Loading load(String village, byte[] csv, Locale language, SignedIn by) {
        var loading = file.load(village, new ByteArrayInputStream(csv), by);
        if (loading instanceof Loading.Faulty faulty) {
            faultyFiles.keep(village, faulty.faults().size(), text(csv, faulty, language), by.signInName());
        }
        return loading;
    }

    @Transactional(readOnly = true)
    public Optional<Pending> pending(String village) {
        return faultyFiles.find(village).map(entry -> new Pending(entry.faults(), entry.triedAt()));
    }

    /** The faulty file with its column of problems. */
    @Transactional(readOnly = true)
    public Optional<String> toCorrect(String village) {
        return faultyFiles.text(village);
    }

    /** Gives the faulty file up. */
    public void discard(String village) {
        faultyFiles.drop(village);
    }

    private String text(byte[] csv, Loading.Faulty faulty, Locale language) {
        try {
            return toCorrect.text(new ByteArrayInputStream(csv), faulty.faults(), language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
