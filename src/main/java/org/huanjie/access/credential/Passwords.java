package org.huanjie.access.credential;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.huanjie.access.who.AccessFault;
import org.huanjie.access.who.Fault;
import org.huanjie.shell.HeavyWork;
import org.huanjie.shell.HeavyWork.Kind;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * 密码 — hashed by Argon2id with 64 MiB and two passes (RFC 9106 §4): about an eighth of a second here, the same for a name that nobody
 * has. Each hash takes its 64 MiB of heap while it lasts, as many at once as {@link HeavyWork} has threads.
 */
@Component
public class Passwords {

    static final int LEAST = 10;
    static final int MOST = 128;

    /** 64 MiB in kibibytes. */
    private static final int MEMORY = 1 << 16;

    private static final int PASSES = 2;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    // No 0 O 1 l i: a temporary password is read aloud over the telephone.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY, PASSES);

    private final SecureRandom random;
    private final HeavyWork work;
    private final String nobodys;

    Passwords(SecureRandom random, HeavyWork work) {
        this.random = random;
        this.work = work;
        // random bytes in the place of salt and hash: a start need not hash anything for a hash that nothing fits
        this.nobodys =
                "$argon2id$v=19$m=" + MEMORY + ",t=" + PASSES + ",p=1$" + random(SALT_BYTES) + "$" + random(HASH_BYTES);
    }

    public String hash(String password) {
        return work.done(Kind.PASSWORD, () -> argon.encode(password));
    }

    public boolean matches(String password, String hash) {
        return work.done(Kind.PASSWORD, () -> argon.matches(password, hash));
    }

    /** A hash that no password fits; checked for unknown names, so that they take as long to refuse as known ones. */
    public String nobodys() {
        return nobodys;
    }

    /** Three groups of five letters and digits, 74 bits. */
    public String temporary() {
        return group() + "-" + group() + "-" + group();
    }

    /** Everything that stands against this as somebody's own password. */
    public List<Fault> against(String password, String again, String signInName) {
        var faults = new ArrayList<Fault>();
        if (password.codePointCount(0, password.length()) < LEAST || password.length() > MOST) {
            faults.add(Fault.of("password", AccessFault.PASSWORD_LENGTH, LEAST, MOST));
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (plain.chars().distinct().count() < 4 || plain.contains(signInName)) {
            faults.add(Fault.of("password", AccessFault.PASSWORD_EASY));
        }
        if (!password.equals(again)) {
            faults.add(Fault.of("again", AccessFault.PASSWORD_AGAIN));
        }
        return List.copyOf(faults);
    }

    private String random(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private String group() {
        var letters = new StringBuilder();
        for (int n = 0; n < 5; n++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
