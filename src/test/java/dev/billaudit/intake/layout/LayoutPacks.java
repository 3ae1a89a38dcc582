package dev.billaudit.intake.layout;

import dev.billaudit.packs.PackReader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The product's layouts, read as the product reads them. */
public final class LayoutPacks {

    private static final Layouts ALL = load();

    private LayoutPacks() {}

    public static Layouts all() {
        return ALL;
    }

    static SortedMap<String, LayoutFile> files() {
        PackReader packs = new PackReader(null);
        SortedMap<String, LayoutFile> files = new TreeMap<>();
        packs.list("layouts", "yml").forEach(path -> files.put(path, packs.read(path, LayoutFile.class)));
        return files;
    }

    private static Layouts load() {
        return Layouts.of(files(), Set.of());
    }
}
