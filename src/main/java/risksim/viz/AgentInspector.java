package risksim.viz;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.DefaultTableModel;
import sim.portrayal.Inspector;

/** MASON's inspector of an agent: its sheet as a table that keeps up with the run. */
final class AgentInspector extends Inspector {
    private static final long serialVersionUID = 1;

    private final transient Session session;
    private final transient Scene.Who who;
    private final DefaultTableModel model = new DefaultTableModel(new Object[] {"", ""}, 0);

    AgentInspector(Session session, Look look, int player) {
        this.session = session;
        this.who = look.who(player);
        session.ask(who);
        setLayout(new BorderLayout());
        setTitle(look.name(player));
        JTable table = new JTable(model);
        table.setFont(Palette.TEXT);
        table.setRowHeight(22);
        table.setDefaultEditor(Object.class, null);
        add(new JScrollPane(table), BorderLayout.CENTER);
        updateInspector();
        table.getColumnModel().getColumn(0).setPreferredWidth(130);
        table.getColumnModel().getColumn(1).setPreferredWidth(330);
    }

    @Override
    public void updateInspector() {
        session.fresh();
        List<AgentSheet.Line> lines = session.scene().sheet(who).orElse(List.of());
        model.setRowCount(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            model.setValueAt(lines.get(i).name(), i, 0);
            model.setValueAt(lines.get(i).value(), i, 1);
        }
    }
}
