package org.huanjie.store;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huanjie.shell.text.Digests;
import org.huanjie.store.keys.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 附件 — files that belong to a record of some module: sealed, in the database, seen only within the scope of their division.
 *
 * <p>Each lives and goes in the transaction of the row that names it, so there are no orphans to clean, and a backup holds both or
 * neither (docs/decisions/0009-evidence-files.md). What a file may be, and who takes it out, is its module's to say and to log.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Attachments {

    /** The largest file, in bytes: 20 MB. */
    public static final int LARGEST = 20 << 20;

    private static final int PIECE = 1 << 20;

    /** 已存附件 — what was stored, with the SHA-256 of its content and of its sealed pieces, in hexadecimal. */
    public record Stored(UUID id, String sha256, String sealedHash, int size) {}

    private final JdbcClient sql;
    private final Vault vault;

    Attachments(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Stores a file under an id that its caller made; throws where it is empty or larger than {@link #LARGEST}. */
    public Stored put(UUID id, String division, byte[] content) {
        return put(id, division, content, LARGEST);
    }

    /** The same for a module that takes larger files: of so many bytes at most. */
    public Stored put(UUID id, String division, byte[] content, int most) {
        if (content.length == 0 || content.length > most) {
            throw new IllegalArgumentException("an attachment has 1 to " + most + " bytes, not " + content.length);
        }
        int pieces = Math.ceilDiv(content.length, PIECE);
        var digest = Digests.sha256().digest(content);
        var sealed = IntStream.range(0, pieces)
                .mapToObj(number -> sealed(id, number, pieces, content))
                .toList();
        var sealedDigest = Digests.sha256();
        sealed.forEach(sealedDigest::update);
        var sealedHash = sealedDigest.digest();
        sql.sql("""
                INSERT INTO store.attachment (id, division, sha256, sealed_sha256, size, pieces)
                VALUES (:id, :division, :sha256, :sealed, :size, :pieces)""")
                .param("id", id)
                .param("division", division)
                .param("sha256", digest)
                .param("sealed", sealedHash)
                .param("size", content.length)
                .param("pieces", pieces)
                .update();
        for (int number = 0; number < pieces; number++) {
            put(id, division, number, sealed.get(number));
        }
        return new Stored(id, HexFormat.of().formatHex(digest), HexFormat.of().formatHex(sealedHash), content.length);
    }

    /** The content; empty where there is none of this id in scope. Fails closed where a piece was changed, moved or lost. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<byte[]> read(UUID id) {
        return sql.sql("SELECT pieces FROM store.attachment WHERE id = :id")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .map(pieces -> read(id, pieces));
    }

    /** Removes it; says whether it was there. */
    public boolean remove(UUID id) {
        return sql.sql("DELETE FROM store.attachment WHERE id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private byte[] sealed(UUID id, int number, int pieces, byte[] content) {
        int from = number * PIECE;
        var piece = Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE));
        return vault.sealBytes(piece, context(id, number, pieces));
    }

    private void put(UUID id, String division, int number, byte[] sealed) {
        sql.sql("""
                INSERT INTO store.attachment_piece (attachment, number, division, sealed)
                VALUES (:id, :number, :division, :sealed)""")
                .param("id", id)
                .param("number", number)
                .param("division", division)
                .param("sealed", sealed)
                .update();
    }

    private byte[] read(UUID id, int pieces) {
        var content = new ByteArrayOutputStream(pieces * PIECE);
        for (int number = 0; number < pieces; number++) {
            var sealedPiece = sql.sql(
                            "SELECT sealed FROM store.attachment_piece WHERE attachment = :id AND number = :number")
                    .param("id", id)
                    .param("number", number)
                    .query((row, n) -> row.getBytes(1))
                    .single();
            content.writeBytes(vault.openBytes(sealedPiece, context(id, number, pieces)));
        }
        return content.toByteArray();
    }

    // its place among how many is bound into the seal: pieces cannot be swapped, nor the last ones cut off
    private static String context(UUID id, int number, int pieces) {
        return "store.attachment:" + id + ":" + number + "/" + pieces;
    }
}
