package risksim.viz;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.DefaultTableModel;
import sim.portrayal.Inspector;

/** MASON's inspector of an agent or of a cell: what there is to know as a table that keeps up with the run. */
final class SheetInspector extends Inspector {
    private static final long serialVersionUID = 1;

    private final transient Session session;
    private final transient Function<Scene, List<AgentSheet.Line>> sheet;
    private final DefaultTableModel model = new DefaultTableModel(new Object[] {"", ""}, 0);

    private SheetInspector(Session session, String title, Function<Scene, List<AgentSheet.Line>> sheet) {
        this.session = session;
        this.sheet = sheet;
        setLayout(new BorderLayout());
        setTitle(title);
        JTable table = new JTable(model);
        table.setFont(Palette.TEXT);
        table.setRowHeight(22);
        table.setDefaultEditor(Object.class, null);
        add(new JScrollPane(table), BorderLayout.CENTER);
        updateInspector();
        table.getColumnModel().getColumn(0).setPreferredWidth(130);
        table.getColumnModel().getColumn(1).setPreferredWidth(330);
    }

    /** Of a player of an encounter. */
    static SheetInspector of(Session session, Look look, int player) {
        Scene.Who who = look.who(player);
        session.ask(who);
        return new SheetInspector(
                session, look.name(player), scene -> scene.sheet(who).orElse(List.of()));
    }

    /** Of a cell, and of whoever stands there. */
    static SheetInspector of(Session session, Look look, Cells.At at) {
        return new SheetInspector(session, "cell " + at.x() + ", " + at.y(), scene -> cell(session, look, at));
    }

    private static List<AgentSheet.Line> cell(Session session, Look look, Cells.At at) {
        Scene scene = session.scene();
        List<AgentSheet.Line> lines = new ArrayList<>();
        lines.add(new AgentSheet.Line("cell", "column " + (at.x() + 1) + ", row " + (at.y() + 1)));
        Optional<Cells> cells = scene.ledger(look.who(0).encounter()).cells();
        int there = cells.map(field -> field.at(at.x(), at.y())).orElse(Cells.BARE);
        lines.add(new AgentSheet.Line("lies there", lies(there)));
        lines.add(new AgentSheet.Line("stands there", there < 0 ? "nobody" : look.name(there)));
        if (there >= 0) {
            Scene.Who who = look.who(there);
            session.ask(who);
            scene.sheet(who).ifPresent(lines::addAll);
        }
        return lines;
    }

    private static String lies(int there) {
        return switch (there) {
            case Cells.BARE -> "nothing, and no apple grows";
            case Cells.PLACE -> "nothing; an apple can grow";
            case Cells.APPLE -> "an apple";
            default -> "what is picked by who stands there";
        };
    }

    @Override
    public void updateInspector() {
        session.fresh();
        List<AgentSheet.Line> lines = sheet.apply(session.scene());
        model.setRowCount(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            model.setValueAt(lines.get(i).name(), i, 0);
            model.setValueAt(lines.get(i).value(), i, 1);
        }
    }
}
