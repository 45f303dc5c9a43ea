import CPangoCairo
import Makeup
import Measure

/// Draws rules, panels and shapes. Each is one solid fill or stroke, which the press stage can follow; nothing is blended.
struct OutlinePainter {
    let context: OpaquePointer

    /// A rule is a stroke with flat ends: the PDF then states its weight, which the page's checks and viewers read.
    func draw(_ rule: Rule) {
        cairo_set_line_width(context, rule.weight.points)
        cairo_move_to(context, rule.from.x.points, rule.from.y.points)
        cairo_line_to(context, rule.to.x.points, rule.to.y.points)
        cairo_stroke(context)
    }

    func draw(_ panel: Panel) {
        addBox(panel.box)
        cairo_fill(context)
    }

    func fill(_ shape: Shape) {
        addPath(shape)
        cairo_fill(context)
    }

    func stroke(_ shape: Shape, _ stroke: Shape.Stroke) {
        addPath(shape)
        cairo_set_line_width(context, stroke.weight.points)
        cairo_stroke(context)
    }

    func addBox(_ box: Box) {
        cairo_rectangle(context, box.left.points, box.top.points, box.width.points, box.height.points)
    }

    private func addPath(_ shape: Shape) {
        for segment in shape.segments {
            switch segment {
            case .move(let to): cairo_move_to(context, to.x.points, to.y.points)
            case .line(let to): cairo_line_to(context, to.x.points, to.y.points)
            case .curve(let a, let b, let to):
                cairo_curve_to(context, a.x.points, a.y.points, b.x.points, b.y.points, to.x.points, to.y.points)
            case .close: cairo_close_path(context)
            }
        }
    }
}
