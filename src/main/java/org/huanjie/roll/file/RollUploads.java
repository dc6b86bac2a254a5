package org.huanjie.roll.file;

import org.huanjie.roll.line.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.roll.file.RollFile.Loading;
import org.huanjie.shell.HeavyWork;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** 网页导入 — loads a file that came through a page; one with faults is kept, sealed, with what is wrong, until it is corrected. */
@Service
@Transactional
public class RollUploads {

    /** 待改 — a file that waits to be corrected: how many faults, since when. */
    public record Pending(int faults, OffsetDateTime since, String by) {}

    private final RollFile file;
    private final FaultyFiles faultyFiles;
    private final FileToCorrect toCorrect;
    private final HeavyWork work;
    private final TransactionOperations transaction;

    RollUploads(
            RollFile file,
            FaultyFiles faultyFiles,
            FileToCorrect toCorrect,
            HeavyWork work,
            TransactionOperations transaction) {
        this.file = file;
        this.faultyFiles = faultyFiles;
        this.toCorrect = toCorrect;
        this.work = work;
        this.transaction = transaction;
    }

    /** Reads and seals the file before the transaction begins that loads it. */
    @Transactional(propagation = Propagation.NEVER)
    public Loading load(String village, byte[] csv, Locale language, SignedIn by) {
        Optional<Loading> loading = Optional.empty();
        while (loading.isEmpty()) { // a day that is moved meanwhile makes other people voters: it is read again
            var asked = Objects.requireNonNull(transaction.execute(t -> file.asked(village)));
            var sealed = computed(() -> file.sealed(village, csv, asked));
            loading = Objects.requireNonNull(transaction.execute(t -> file.load(village, sealed, asked, by)));
        }
        if (loading.get() instanceof Loading.Faulty(var faults)) {
            keep(village, csv, faults, language, by);
        }
        return loading.get();
    }

    private void keep(String village, byte[] csv, List<Fault> faults, Locale language, SignedIn by) {
        var text = computed(() -> toCorrect.text(new ByteArrayInputStream(csv), faults, language));
        transaction.executeWithoutResult(t -> faultyFiles.keep(village, faults.size(), text, by.signInName()));
    }

    @Transactional(readOnly = true)
    public Optional<Pending> pending(String village) {
        return faultyFiles.find(village).map(entry -> new Pending(entry.faults(), entry.triedAt(), entry.by()));
    }

    /** The faulty file with its column of problems, for whoever sent it: it bears whole numbers, and shows nobody what they have not seen. */
    @Transactional(readOnly = true)
    public Optional<String> toCorrect(String village, SignedIn by) {
        return faultyFiles.find(village)
                .filter(entry -> entry.by().equals(by.signInName()))
                .flatMap(entry -> faultyFiles.text(village));
    }

    /** Gives the faulty file up. */
    public void discard(String village) {
        faultyFiles.drop(village);
    }

    private <T> T computed(HeavyWork.Work<T, IOException> compute) {
        try {
            return work.done(HeavyWork.Kind.FILE, compute);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
